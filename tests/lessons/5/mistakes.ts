// What learners get wrong in lesson 5, and the plain sentence that each of them must meet.
import type { Mistake } from "../../notebooks/mistakes";

export const mistakes: readonly Mistake[] = [
  {
    did: "races with NaN",
    cell: "race-picture",
    put: ["[2, 30, 240]", "[2, NaN, 240]"],
    shows: /race: needs one to three learning rates that are numbers; got \[2, NaN, 240\]/,
  },
  {
    did: "races a billion steps",
    cell: "race-picture",
    put: ["[2, 30, 240]", "[2, 30, 240], 1e9"],
    shows: /race: needs steps to be a whole number from 1 to 1000; got 1000000000/,
  },
  {
    did: "plays with four layers",
    cell: "playground-run",
    put: ["playground()", "playground({ hidden: [4, 4, 4, 4] })"],
    shows: /playground: needs the number of hidden layers to be a whole number from 0 to 3; got 4/,
  },
  {
    did: "plays with stars",
    cell: "playground-run",
    put: ["playground()", 'playground({ data: "stars" as any })'],
    shows: /playground: needs data to be one of xor, moons, circles; got the text "stars"/,
  },
  {
    did: "draws the boundary without examples",
    cell: "live-look",
    put: ["ring, circles,", "ring, [],"],
    shows: /boundary: needs examples to hold at least one value; got an empty list/,
  },
  {
    did: "measures blame on nothing",
    cell: "depth-run",
    put: ["blameSizes(deep, moons)", "blameSizes(deep, [])"],
    shows: /blameSizes: needs examples to hold at least one value; got an empty list/,
  },
  {
    did: "makes moons by the billion",
    cell: "depth-run",
    put: ["count: 200", "count: 1e9"],
    shows: /twoMoons: needs count to be a whole number from 1 to 100000; got 1000000000/,
  },
  {
    did: "makes moons from nothing",
    cell: "depth-run",
    put: ["twoMoons({ count: 200, noise: 0.15, seed: 7 })", "twoMoons(undefined as any)"],
    shows: /twoMoons: needs settings to be an object with count, noise and seed; got nothing \(undefined\)/,
  },
  {
    did: "makes batches without a seed",
    cell: "batches-run",
    put: ["batchSize: batchSize, seed: 1", "batchSize: batchSize"],
    shows: /train: needs the seed to be a whole number from 0 to 4294967295; got nothing \(undefined\)/,
  },
  {
    did: "counts seeds below 0",
    cell: "seeds-run",
    put: ["seed: seed }", "seed: seed - 1 }"],
    shows: /createNetwork: needs the seed to be a whole number from 0 to 4294967295; got −1/,
  },
  {
    did: "holds out all examples",
    cell: "overfitting-run",
    put: ["100, 1)", "130, 1)"],
    shows: /splitExamples: needs heldOut to be a whole number from 1 to 129; got 130/,
  },
  {
    did: "forgets await",
    cell: "live-run",
    put: ["await trainLive", "trainLive"],
    shows: /Property 'sentence' does not exist on type 'Promise<TrainingResult>'/,
  },
  {
    did: "trains live for ever",
    cell: "live-run",
    put: ["epochs: 50000", "epochs: 1e9"],
    stop: true,
    shows: /stopped/,
  },
  {
    did: "trains live without settings",
    cell: "live-run",
    put: ["{ learningRate: 0.02, epochs: 50000 }", "undefined as any"],
    shows: /trainLive: needs settings/,
  },
  {
    did: "practises with a short row",
    cell: "practice-cell",
    put: ["[0, 1, 1]", "[0, 1]"],
    shows: /This cannot be trained\.[^]*practiceTraining: needs table\[1\] to hold inputs and a target/,
  },
  {
    did: "practises with a target of 2",
    cell: "practice-cell",
    put: ["[0, 1, 1]", "[0, 1, 2]"],
    shows: /This cannot be trained\.[^]*this network can only say numbers from 0 to 1/,
  },
  {
    did: "practises with learningRate 0",
    cell: "practice-cell",
    put: ["learningRate: 5", "learningRate: 0"],
    shows: /The loss is still 0\.\d+/,
  },
  {
    did: "practises with learningRate −1",
    cell: "practice-cell",
    put: ["learningRate: 5", "learningRate: -1"],
    shows: /This cannot be trained\.[^]*needs learningRate to be 0 or more; got −1/,
  },
  {
    did: "practises with learningRate 1e9",
    cell: "practice-cell",
    put: ["learningRate: 5", "learningRate: 1e9"],
    shows: /The loss rose from 0\.\d+ to 0\.5: the steps were too long|no longer a finite number/,
  },
  {
    did: "practises with learningRate NaN",
    cell: "practice-cell",
    put: ["learningRate: 5", "learningRate: NaN"],
    shows: /This cannot be trained\.[^]*needs learningRate to be a finite number; got NaN/,
  },
  {
    did: 'practises with learningRate "0.5"',
    cell: "practice-cell",
    put: ["learningRate: 5", 'learningRate: "0.5" as any'],
    shows: /This cannot be trained\.[^]*needs learningRate to be a finite number; got the text "0\.5"/,
  },
  {
    did: "practises for a billion epochs",
    cell: "practice-cell",
    put: ["learningRate: 5,", "learningRate: 5,\n  epochs: 1e9,"],
    shows: /That would take a while/,
  },
  {
    did: "practises with nothing",
    cell: "practice-cell",
    put: ["practiceTraining({", "practiceTraining(undefined as any); ({"],
    shows:
      /This cannot be trained\.[^]*practiceTraining: needs what it gets to be an object with table, hidden, seed and learningRate; got nothing \(undefined\)/,
  },
  {
    did: "forgets await and goes on",
    typed:
      'trainLive(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }), xor, { learningRate: 5, epochs: 100 });\n"gone on"',
    shows: /gone on/,
  },
  {
    did: "forgets await and misspells a number",
    typed:
      'trainLive(createNetwork({ layerSizes: [2, 2, 1], seed: 1 }), xor, { learningRate: NaN, epochs: 100 });\n"gone on"',
    shows: /trainLive: needs learningRate to be a finite number; got NaN/,
  },
];
