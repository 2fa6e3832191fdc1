// A classifier learns the ten digits: how many of the held-out ones are right, and how long it takes. What it may take is for a quiet machine.
import { createRequire } from "node:module";
import { processorSeconds } from "./turns.mjs";

const require = createRequire(import.meta.url);
const { createClassifier } = require("../../dist/math/classifier.js");
const { trainClassifier } = require("../../dist/math/classifierTraining.js");
const { digits } = require("../../dist/math/digits.js");
const { drawingPad } = require("../../dist/figures/digits/drawingPad.js");
const { takeHomePage } = require("../../dist/html/takeHomePage.js");
const { networkText } = require("../../dist/math/networkText.js");

const learningRates = { gradientDescent: 0.4, momentum: 0.05, adam: 0.003 };
/** In seconds, after so many epochs. */
const budgets = { 5: 0.3, 40: 1.1 };

/** Prints a line for each optimiser and number of epochs, and how large the learnt network is as text, and as a page. */
export function printHandwriting() {
  const { training, held } = digits();
  let learnt;
  for (const [optimiser, learningRate] of Object.entries(learningRates)) {
    learnt = createClassifier({ layerSizes: [64, 32, 10], seed: 1, hiddenActivation: "tanh" });
    const before = process.cpuUsage();
    trainClassifier(learnt, training, {
      learningRate,
      epochs: 40,
      batchSize: 32,
      seed: 1,
      optimiser,
      held,
      onEpoch: ({ epoch, heldAccuracy }) => {
        if (!(epoch in budgets)) return;
        const took = processorSeconds(before).toFixed(2);
        const share = `${(100 * heldAccuracy).toFixed(1)} %`.padStart(7);
        console.log(
          `  ${optimiser.padEnd(16)} ${String(epoch).padStart(2)} epochs ${share} in ${took} s, of ${budgets[epoch]}`,
        );
      },
    });
  }
  console.log(`  the network as text: ${(networkText(learnt).length / 1000).toFixed(1)} KB, of 60`);
  const page = takeHomePage(drawingPad(learnt, held), require("../../dist/pad.json"));
  console.log(`  the page to take home: ${(Buffer.byteLength(page) / 1000).toFixed(1)} KB, of 100`);
}
