// What learners get wrong in lesson 3, and the plain sentence that each of them must meet.
import type { Mistake } from "../../notebooks/mistakes";

export const mistakes: readonly Mistake[] = [
  {
    did: "makes a network of inputs only",
    cell: "network-create",
    put: ["layerSizes: [2, 2, 1]", "layerSizes: [2]"],
    shows: /createNetwork: needs layerSizes to be the inputs, any hidden layers, and 1 output neuron; got \[2\]/,
  },
  {
    did: "makes half a neuron",
    cell: "network-create",
    put: ["layerSizes: [2, 2, 1]", "layerSizes: [2, 2.5, 1]"],
    shows: /createNetwork: needs layerSizes\[1\] to be a whole number from 1 to \d+; got 2\.5/,
  },
  {
    did: "makes a network of a thousand by a thousand neurons",
    cell: "network-create",
    put: ["layerSizes: [2, 2, 1]", "layerSizes: [2, 100000, 100000, 1]"],
    shows: /createNetwork: needs at most \d+ parameters; got/,
  },
  {
    did: "makes a network of three inputs for a table of two",
    cell: "network-create",
    put: ["layerSizes: [2, 2, 1]", "layerSizes: [3, 2, 1]"],
    shows: /setLayers: needs layers\[0\]\.weights\[0\] to hold 3 values; got \[0\.4, 0\.7\]/,
  },
  {
    did: "forgets the seed",
    cell: "network-create",
    put: [", seed: 1 });", " });"],
    shows: /Property 'seed' is missing/,
  },
  {
    did: "invents an activation through any",
    cell: "network-create",
    put: ["seed: 1 }", 'seed: 1, hiddenActivation: "softmax" as any }'],
    shows: /createNetwork: needs the activation to be one of sigmoid, tanh, relu, identity; got the text "softmax"/,
  },
  {
    did: "asks for cross-entropy without a sigmoid",
    cell: "network-create",
    put: ["seed: 1 }", 'seed: 1, loss: "binaryCrossEntropy", outputActivation: "tanh" }'],
    shows: /createNetwork: needs a sigmoid output for binaryCrossEntropy; got the output activation tanh/,
  },
  {
    did: "sends three inputs into two",
    cell: "network-forward-table",
    put: ["example.inputs", "[0.5, 0.8, 1]"],
    shows: /forwardNetwork: needs inputs to hold 2 values; got \[0\.5, 0\.8, 1\]/,
  },
  {
    did: "shows a function as a table",
    cell: "network-forward-table",
    put: ["forwardTable(network, example.inputs)", "passes as any"],
    shows: /showTable: needs a table, such as forwardTable returns; got a function/,
  },
  {
    did: "trains with learningRate 0",
    cell: "from-lesson-2-train",
    put: ["learningRate: 5", "learningRate: 0"],
    shows: /finished after 2000 epochs: loss 0\.\d+/,
  },
  {
    did: "trains with learningRate −1",
    cell: "from-lesson-2-train",
    put: ["learningRate: 5", "learningRate: -1"],
    shows: /train: needs learningRate to be 0 or more; got −1/,
  },
  {
    did: "trains with learningRate 1e9",
    cell: "from-lesson-2-train",
    put: ["learningRate: 5", "learningRate: 1e9"],
    shows: /finished after 2000 epochs: loss 0\.\d+|diverged/,
  },
  {
    did: "trains with learningRate NaN",
    cell: "from-lesson-2-train",
    put: ["learningRate: 5", "learningRate: NaN"],
    shows: /train: needs learningRate to be a finite number; got NaN/,
  },
  {
    did: 'trains with learningRate "0.5"',
    cell: "from-lesson-2-train",
    put: ["learningRate: 5", 'learningRate: "0.5" as any'],
    shows: /train: needs learningRate to be a finite number; got the text "0\.5"/,
  },
  {
    did: "trains for no epochs",
    cell: "from-lesson-2-train",
    put: ["epochs: 2000", "epochs: 0"],
    shows: /train: needs epochs to be a whole number of 1 or more; got 0/,
  },
  {
    did: "trains for a billion epochs",
    cell: "from-lesson-2-train",
    put: ["epochs: 2000", "epochs: 1e9"],
    stop: true,
    shows: /Script execution was interrupted/,
  },
  {
    did: "makes a table with a short row",
    cell: "start-run",
    put: ["[0, 1, 0]", "[0, 1]"],
    shows: /makeExamples: needs rows\[1\] to hold inputs and a target, as many numbers as the first row; got \[0, 1\]/,
  },
  {
    did: "makes a table with a NaN",
    cell: "start-run",
    put: ["[0, 1, 0]", "[0, 1, NaN]"],
    shows: /makeExamples: needs rows\[1\]\[2\] to be a finite number; got NaN/,
  },
  {
    did: "follows the passes of a large network",
    cell: "backward-run",
    put: ["passes(network, example)", "passes(createNetwork({ layerSizes: [2, 3, 1], seed: 1 }), example)"],
    shows: /passes: needs layerSizes of \[1 or 2, 1 or 2, 1\] and squaredError; got 2, 3, 1/,
  },
  {
    did: "follows the passes without an example",
    cell: "backward-run",
    put: ["passes(network, example)", "passes(network, undefined as any)"],
    shows: /passes: needs examples\[0\] to be an object with inputs and target; got nothing \(undefined\)/,
  },
  {
    did: "returns nothing for some",
    cell: "hidden-blame-answer",
    put: ["return undefined;", "if (weight > 0) return 1;"],
    shows: /With other numbers a result does come out/,
  },
  {
    did: "checks gradients of different length",
    cell: "by-hand-check",
    put: ["checkGradient(byHand, nudged(network))", "checkGradient(byHand.slice(1), nudged(network))"],
    shows:
      /checkGradient: needs as many numerical slopes as analytic slopes; got 8 analytic slopes and 9 numerical slopes/,
  },
  {
    did: "names the parameters of a network",
    cell: "by-hand-check",
    put: ["networkParameterNames(network.layerSizes)", "networkParameterNames(network as any)"],
    shows: /networkParameterNames: needs layerSizes to be a list; got an object/,
  },
  {
    did: "turns a comparison round",
    cell: "descent-loop",
    put: ["epoch < 2000", "epoch > 2000"],
    shows: /Cannot read properties of undefined \(reading 'toFixed'\)/,
  },
  {
    did: "forgets to count",
    cell: "descent-loop",
    put: ["epoch++", ""],
    stop: true,
    shows: /Script execution was interrupted/,
  },
  {
    did: "steps by NaN",
    cell: "descent-loop",
    put: ["gradient, 5)", "gradient, NaN)"],
    shows: /stepNetwork: needs learningRate to be a finite number; got NaN/,
  },
  {
    did: "watches a training of a billion epochs",
    cell: "descent-watch",
    put: ["epochs: 2000", "epochs: 1e9"],
    stop: true,
    shows: /Script execution was interrupted/,
  },
  {
    did: "watches a training that diverges",
    cell: "experiments-identity",
    put: ["learningRate: 1,", "learningRate: 1e300,"],
    shows: /forwardNetwork: needs numbers small enough for a finite result; got Infinity/,
  },
  {
    did: "draws the boundary without examples",
    cell: "live-look",
    put: ["ring, circles,", "ring, [],"],
    shows: /boundary: needs examples to hold at least one value; got an empty list/,
  },
  {
    did: "measures blame on nothing",
    cell: "depth-sigmoid",
    put: ["blameSizes(deep, moons)", "blameSizes(deep, [])"],
    shows: /blameSizes: needs examples to hold at least one value; got an empty list/,
  },
  {
    did: "makes moons by the billion",
    cell: "depth-sigmoid",
    put: ["count: 200", "count: 1e9"],
    shows: /twoMoons: needs count to be a whole number from 1 to 100000; got 1000000000/,
  },
  {
    did: "makes moons from nothing",
    cell: "depth-sigmoid",
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
    did: "spoils a parameter",
    typed:
      "const spoilt = createNetwork({ layerSizes: [2, 2, 1], seed: 1 });\nspoilt.parameters[0] = NaN;\nnetworkLoss(spoilt, xor)",
    shows: /networkLoss: needs parameters\[0\] to be a finite number; got NaN/,
  },

  {
    did: "practises with a short row",
    cell: "practice-cell",
    put: ["[0, 1, 1]", "[0, 1]"],
    shows: /This cannot be trained\.[^]*needs rows\[1\] to hold inputs and a target/,
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
    shows: /The loss is still 0\.\d+|no longer a finite number/,
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
    did: "waits in an exercise",
    cell: "descent-loop-answer",
    put: ["return undefined;", "return new Promise(() => {});"],
    shows: /a promise\. Leave/,
  },
];
