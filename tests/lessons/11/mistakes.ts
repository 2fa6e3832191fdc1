// What learners get wrong in lesson 11, and the plain sentence that each of them must meet.
import type { Mistake } from "../../notebooks/mistakes";

export const mistakes: readonly Mistake[] = [
  {
    did: "holds out more digits than there are",
    cell: "from-lesson-10-train",
    put: ["digits()", "digits({ heldOut: 1797 })"],
    shows: /digits: needs heldOut to be a whole number from 1 to 1796; got 1797/,
  },
  {
    did: "misspells the optimiser",
    cell: "from-lesson-10-train",
    put: ['"momentum"', '"momentun"'],
    shows: /'"momentun"' is not assignable to type 'OptimiserName'/,
  },
  {
    did: "trains with steps that are far too large",
    cell: "from-lesson-10-train",
    put: ["learningRate: 0.1", "learningRate: 1e308"],
    shows: /diverged/,
  },
  {
    did: "gives the pad the network of lesson 9",
    cell: "draw-pad",
    put: ["drawingPad(network, held)", "drawingPad(createClassifier({ layerSizes: [2, 16, 3], seed: 1 }), held)"],
    shows: /drawingPad: needs .*10 classes; got \[2, 16, 3\]/,
  },
  {
    did: "gives the pad a network for pictures of 4 × 4 pixels",
    cell: "draw-pad",
    put: ["drawingPad(network, held)", "drawingPad(createClassifier({ layerSizes: [16, 32, 10], seed: 1 }), held)"],
    shows: /drawingPad: needs a classifier with 64 inputs; got \[16, 32, 10\]/,
  },
  {
    did: "gives the pad a network that is too large for a page",
    cell: "draw-pad",
    put: ["drawingPad(network, held)", "drawingPad(createClassifier({ layerSizes: [64, 500, 10], seed: 1 }), held)"],
    shows: /drawingPad: needs at most 7000 parameters; got 37510/,
  },
  {
    did: "gives the pad a network of lesson 4",
    cell: "draw-pad",
    put: [
      'drawingPad, show } from "../src";\n\nshow(drawingPad(network, held));',
      'createNetwork, drawingPad, show } from "../src";\n\nshow(drawingPad(createNetwork({ layerSizes: [64, 32, 1], seed: 1 }) as any, held));',
    ],
    shows: /drawingPad: needs .*(classifier|layers)/,
  },
  {
    did: "gives the pad no held-out digits",
    cell: "draw-pad",
    put: ["drawingPad(network, held)", "drawingPad(network)"],
    shows: /Expected 2 arguments, but got 1/,
  },
  {
    did: "gives the pad digits with pixels from 0 to 16",
    cell: "draw-pad",
    put: [
      "drawingPad(network, held)",
      "drawingPad(network, held.map(({ inputs, target }) => ({ inputs: inputs.map((pixel) => 16 * pixel), target: target })))",
    ],
    shows: /drawingPad: needs the inputs of held\[0\] to be from 0 to 1; got/,
  },
  {
    did: "types the guess of a probability without its quotes",
    cell: "scribble-predict",
    put: ['= "?"', "= 0.1"],
    shows: /A guess stands between quotes: "0\.1"\./,
  },
  {
    did: "guesses the probability in percent",
    cell: "scribble-predict",
    put: ['= "?"', '= "90" as any'],
    then: ["scribble"],
    shows: /The guess is one of "0\.1" or "0\.5" or "0\.9", and this is the text "90"\./,
  },
  {
    did: "leaves out a pixel of the chessboard",
    cell: "scribble",
    put: ["length: 64", "length: 63"],
    shows: /matmul: needs as many rows in the second table as the first has columns; got 1 × 63 and 64 × 32/,
  },
  {
    did: "makes the paper of the chessboard lighter than paper",
    cell: "scribble",
    put: ["% 2));", "% 2) - 1);"],
    shows: /pixelPictures: needs ink of 0 or more, or shading "sides"; got −1 in pictures\[0\]\.pixels\[0\]/,
  },
  {
    did: "shows weights as if they were ink",
    cell: "inside-weights",
    put: [', shading: "sides"', ""],
    shows: /pixelPictures: needs ink of 0 or more, or shading "sides"; got −0\.\d+ in pictures\[0\]/,
  },
  {
    did: "wants more pictures in a row than have room",
    cell: "inside-weights",
    put: ["columns: 8", "columns: 32"],
    shows: /pixelPictures: needs columns to be a whole number from 1 to 12; got 32/,
  },
  {
    did: "shows the weights of the scores, which are not as many as a square has",
    cell: "inside-weights",
    put: ["hidden.weights", "network.layers[1].weights"],
    shows: /pixelPictures: needs pictures\[0\]\.pixels to make a square of 1 to 32 rows; got 32 pixels/,
  },
  {
    did: "labels a picture with a number",
    cell: "inside-speak",
    put: ["`for the ${digit}`", "digit as any"],
    shows: /pixelPictures: needs pictures\[0\]\.label to be a text; got 3/,
  },
  {
    did: "counts the held-out digits from 1",
    cell: "inside-speak",
    put: ["held[194]", "held[397]"],
    shows: /Cannot read properties of undefined \(reading 'inputs'\)/,
  },
  {
    did: "lets the paper become lighter than paper on the way to a 3",
    cell: "inside-fool",
    put: ["Math.min(1, Math.max(0, pixel))", "pixel"],
    shows: /pixelPictures: needs ink of 0 or more, or shading "sides"; got −/,
  },
  {
    did: "walks by a step that is no number",
    cell: "inside-fool",
    put: ["0.002 *", '("0,002" as any) *'],
    shows: /predictedClasses: needs .*inputs\[\d+\] to be a finite number; got NaN/,
  },
  {
    did: "compares the answers with the targets of other digits",
    cell: "inside-confusion",
    put: ["meant = held.map", "meant = training.map"],
    shows: /confusionPicture: needs .*; got 1400 .*397/,
  },
  {
    did: "hands over scores where the answers belong",
    cell: "inside-confusion",
    put: [
      "predictions: said",
      "predictions: classifierScores(network, tensor(held.map((each) => each.inputs))).lists() as any",
    ],
    shows: /confusionPicture: needs predictions\[0\] to be a whole number from 0 to 9; got \[/,
  },
  {
    did: "saves the network in another folder",
    cell: "home-save",
    put: ['saveNetwork(network, "my-digits.json")', 'saveNetwork(network, "../my-digits.json")'],
    shows:
      /saveNetwork: needs a file name of letters, digits, - and _ that ends in \.json, such as "my-digits\.json"; got the text "\.\.\/my-digits\.json"/,
  },
  {
    did: "saves the network under the name of a notebook",
    cell: "home-save",
    put: ['saveNetwork(network, "my-digits.json")', 'saveNetwork(network, "11-your-own-handwriting.ipynb")'],
    shows: /saveNetwork: needs a file name .* that ends in \.json, .*; got the text "11-your-own-handwriting\.ipynb"/,
  },
  {
    did: "loads a file that is not there",
    cell: "home-save",
    put: ['loadNetwork("my-digits.json")', 'loadNetwork("my-digit.json")'],
    shows:
      /loadNetwork: needs a file beside the notebook that saveNetwork has written; got no file of the name my-digit\.json/,
  },
  {
    did: "loads the page in place of the network",
    cell: "home-save",
    put: ['loadNetwork("my-digits.json")', 'loadNetwork("my-digits.html")'],
    shows: /loadNetwork: needs a file name .* that ends in \.json, .*; got the text "my-digits\.html"/,
  },
  {
    did: "saves a network whose numbers have broken",
    typed:
      'const broken = createClassifier({ layerSizes: [64, 10], seed: 1 });\nbroken.layers[0].biases.data.values[0] = 0 / 0;\nsaveNetwork(broken, "my-broken.json");',
    shows: /saveNetwork: needs layers\[0\]\.biases\[0\] to be a finite number; got NaN/,
  },
  {
    did: "loads a network of which a part was lost",
    typed:
      'require("node:fs").writeFileSync("my-part.json", require("node:fs").readFileSync("my-digits.json", "utf8").slice(0, 20000));\nloadNetwork("my-part.json");',
    shows: /loadNetwork: needs the text of a saved network; got a text that is no JSON; a part of it may be missing/,
  },
  {
    did: "loads a network that a newer course has written",
    typed:
      'require("node:fs").writeFileSync("my-newer.json", require("node:fs").readFileSync("my-digits.json", "utf8").replace(`"version":1`, `"version":2`));\nloadNetwork("my-newer.json");',
    shows: /loadNetwork: needs version 1; got 2: a newer course has written it, so take that one to read it/,
  },
  {
    did: "takes the page home without .html",
    cell: "home-page",
    put: ['"my-digits.html"', '"my-digits"'],
    shows:
      /takeHome: needs a file name of letters, digits, - and _ that ends in \.html, such as "my-digits\.html"; got the text "my-digits"/,
  },
  {
    did: "takes the page home to the desktop",
    cell: "home-page",
    put: ['"my-digits.html"', '"/home/me/Desktop/my-digits.html"'],
    shows: /takeHome: needs a file name .*; got the text "\/home\/me\/Desktop\/my-digits\.html"/,
  },
  {
    did: "takes a network home that reads no digits",
    cell: "home-page",
    put: ["takeHome(network,", "takeHome(createClassifier({ layerSizes: [2, 16, 3], seed: 1 }),"],
    shows: /takeHome: needs .*10 classes; got \[2, 16, 3\]/,
  },
  {
    did: "asks for a ninth patient",
    cell: "clinic-patients",
    put: ["clinic()", "clinic({ patient: 9 })"],
    shows: /clinic: needs patient to be a whole number from 1 to 8; got 9/,
  },
  {
    did: "asks for a patient by the number alone",
    cell: "clinic-patients",
    put: ["clinic()", "clinic(3 as any)"],
    shows: /clinic: needs settings .*; got 3/,
  },
  {
    did: "misspells an illness",
    cell: "clinic-answer",
    put: ['1: "?"', '1: "learning rate too large"'],
    shows:
      /'"learning rate too large"' is not assignable to type 'Diagnosis'.*The names are: "learningRate too large", "learningRate too small", /s,
  },
  {
    did: "gives a patient an illness that is not in the clinic",
    cell: "clinic-answer",
    put: ['2: "?"', '2: "too tired" as any'],
    shows: /The names are "learningRate too large", .*What patient 2 got is the text "too tired"\./,
  },
  {
    did: "names an illness for a ninth patient",
    cell: "clinic-answer",
    put: ['8: "?",', '8: "?", 9: "dead relu",'],
    shows: /The patients have the numbers 1 to 8, and here the text "9" gets a name\./,
  },
  {
    did: "gives two patients the same illness",
    cell: "clinic-answer",
    put: ['1: "?", 2: "?",', '1: "dead relu", 2: "dead relu",'],
    shows:
      /Patient 1, not yet\. .*Patient 2, not yet\. .*dead relu stands more than once here\. .*Still open: patients 3, 4/s,
  },
  {
    did: "hands the clinic a list",
    cell: "clinic-answer",
    put: ['"11-clinic", diagnoses', '"11-clinic", Object.values(diagnoses)'],
    shows: /The answer is an object with a name for each patient, as .*, and this is \["\?", "\?", "\?", … 8 in all\]/,
  },
  {
    did: "gives the practice a number of hidden neurons in place of a list",
    cell: "practice-cell",
    put: ["hidden: [32]", "hidden: 32 as any"],
    shows:
      /This cannot be trained\. *practiceDigits: needs hidden to be a list such as \[32\], \[32, 16\] or \[\]; got 32/,
  },
  {
    did: "practises with a hidden layer of nobody",
    cell: "practice-cell",
    put: ["hidden: [32]", "hidden: [0]"],
    shows: /practiceDigits: needs hidden\[0\] to be a whole number from 1 to 500; got 0/,
  },
  {
    did: "practises with an optimiser by its other name",
    cell: "practice-cell",
    put: ['"momentum"', '"sgd" as any'],
    shows: /practiceDigits: needs optimiser to be .*"?gradientDescent"?.*; got .*sgd/,
  },
  {
    did: "practises with an activation that the layers do not have",
    cell: "practice-cell",
    put: ['"tanh"', '"softmax" as any'],
    shows: /practiceDigits: needs activation to be .*tanh.*; got .*softmax/,
  },
  {
    did: "practises uphill",
    cell: "practice-cell",
    put: ["learningRate: 0.05", "learningRate: -0.05"],
    shows: /practiceDigits: needs learningRate to be .*0 or more.*; got −0\.05/,
  },
  {
    did: "practises with batches of nothing",
    cell: "practice-cell",
    put: ["batchSize: 32", "batchSize: 0"],
    shows: /practiceDigits: needs batchSize to be a whole number of 1 or more; got 0/,
  },
  {
    did: "practises for a hundred thousand epochs",
    cell: "practice-cell",
    put: ["epochs: 10", "epochs: 100000"],
    shows: /That would take a while: hidden \[32\], batchSize 32 and epochs 100000\. Make fewer .*epochs are possible/,
  },
  {
    did: "forgets a setting of the practice",
    cell: "practice-cell",
    put: ["batchSize: 32, ", ""],
    shows: /Property 'batchSize' is missing/,
  },
];
