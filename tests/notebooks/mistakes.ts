// What learners get wrong, and the plain sentence that each of them must meet. The cells are the notebooks' own.

/** What the learner runs: a cell of the notebook with one text in place of another, or a cell of their own. */
export interface Edit {
  /** The notebook's cell, and what was put in place of what. */
  cell?: string;
  put?: readonly [was: string, is: string];
  typed?: string;
  /** Cells of the notebook that are run next, as they stand. */
  then?: readonly string[];
}

export interface Mistake extends Edit {
  /** Reads on from "who". */
  did: string;
  /** The cells that ran before, where it was not the whole lesson. */
  ranOnly?: readonly string[];
  /** It never ends, so the stop button is pressed. */
  stop?: true;
  shows: RegExp;
  /** Why a NaN or an Infinity may stand in what is shown: the lesson is about it. */
  notFinite?: string;
}

/** By the number of the lesson. */
export const mistakes: Readonly<Record<"01" | "02" | "03" | "04", readonly Mistake[]>> = {
  "01": [
    { did: "starts with Step 2", ranOnly: [], cell: "step-2-by-hand", shows: /Cannot find name 'inputs'/ },
    {
      did: "runs an exercise before the lesson",
      ranOnly: [],
      cell: "forward-answer",
      shows: /Cannot find name 'neuron'/,
    },
    {
      did: "deletes the import",
      ranOnly: [],
      cell: "practice-cell",
      put: ['import { practice } from "../src";\n', ""],
      shows: /Cannot find name 'practice'/,
    },
    {
      did: "deletes a line that a later cell needs",
      ranOnly: [],
      cell: "step-1-values",
      put: ["const bias = 0.2;\n", ""],
      shows: /Cannot find name 'bias'/,
    },
    {
      did: "deletes the cell of Step 3",
      ranOnly: ["step-1-values", "step-2-by-hand"],
      cell: "step-4-by-hand",
      shows: /Cannot find name 'output'/,
    },

    { did: "runs an empty cell", typed: "", shows: /^\s*$/ },
    { did: "runs a cell of comments", typed: "// only a comment\n/* and another */", shows: /^\s*$/ },
    { did: "writes Markdown into a code cell", typed: "# My notes", shows: /';' expected|Invalid character/ },
    { did: "writes Python", typed: "print(z)", shows: /Cannot find name 'print'/ },
    {
      did: "forgets a bracket",
      cell: "step-1-values",
      put: ["[0.5, 0.8]", "[0.5, 0.8"],
      shows: /',' expected|']' expected/,
    },
    {
      did: "writes a decimal comma",
      cell: "step-1-values",
      put: ["0.2", "0,2"],
      shows: /Variable declaration expected|',' expected/,
    },
    {
      did: "forgets a backtick",
      cell: "step-1-values",
      put: ["b = ${bias}`", "b = ${bias}"],
      shows: /Unterminated template literal/,
    },
    {
      did: "declares a name twice",
      cell: "step-1-values",
      put: ["const bias = 0.2;", "const bias = 0.2;\nconst bias = 0.3;"],
      shows: /Cannot redeclare block-scoped variable 'bias'/,
    },
    {
      did: "gives a constant another value in a new cell",
      typed: "weights = [1, 2];",
      shows: /Cannot assign to 'weights' because it is a constant/,
    },
    {
      did: "writes a weight as a text",
      cell: "step-1-values",
      put: ["[0.4, 0.7]", '["0.4", 0.7]'],
      then: ["step-2-by-hand", "step-2-function"],
      shows: /right-hand side of an arithmetic operation must be of type/,
    },
    {
      did: "gives three weights to two inputs",
      cell: "step-1-values",
      put: ["[0.4, 0.7]", "[0.4, 0.7, 0.1]"],
      then: ["step-2-function"],
      shows: /weightedSum: needs as many weights as inputs; got 2 inputs and 3 weights/,
    },
    {
      did: "deletes an input",
      cell: "step-1-values",
      put: ["[0.5, 0.8]", "[0.5]"],
      then: ["step-2-by-hand", "step-2-function"],
      shows: /weightedSum: needs as many weights as inputs; got 1 input and 2 weights/,
      notFinite: "the sum by hand uses an input that is not there",
    },
    {
      did: "sets an input to NaN",
      cell: "step-1-values",
      put: ["[0.5, 0.8]", "[0.5, NaN]"],
      then: ["step-2-function"],
      shows: /weightedSum: needs inputs\[1\] to be a finite number; got NaN/,
      notFinite: "Step 1 repeats what was typed",
    },
    {
      did: "misspells a name",
      cell: "step-2-by-hand",
      put: ["inputs[0]", "input[0]"],
      shows: /Cannot find name 'input'\. Did you mean/,
    },
    {
      did: "leaves the bias out",
      cell: "step-2-function",
      put: ["weights, bias);", "weights);"],
      shows: /Expected 3 arguments, but got 2/,
    },
    {
      did: "imports a name that does not exist",
      cell: "step-2-function",
      put: ["import { weightedSum,", "import { weightdSum,"],
      shows: /has no exported member named 'weightdSum'\. Did you mean 'weightedSum'/,
    },
    {
      did: "imports from a source file",
      cell: "step-2-function",
      put: ['"../src"', '"../src/math/neuron.ts"'],
      shows: /An import path can only end with a '\.ts' extension[^]*is not under 'rootDir'/,
    },
    {
      did: "imports from a wrong folder",
      cell: "step-2-function",
      put: ['"../src"', '"./src"'],
      shows: /Cannot find module '\.\/src'/,
    },
    {
      did: "guesses a word with a spelling mistake",
      cell: "step-3-predict",
      put: ['= "?"', '= "bellow"'],
      shows: /not assignable to type.*Did you mean '"below"'/,
    },
    {
      did: "forgets a parenthesis",
      cell: "step-3-reveal",
      put: ["Math.exp(-z))", "Math.exp(-z)"],
      shows: /'\)' expected/,
    },
    {
      did: "misspells an exercise",
      cell: "step-3-reveal",
      put: ["1-predict-half", "1-predict-haf"],
      shows: /No exercise is called this/,
    },
    {
      did: "draws the sigmoid at NaN",
      cell: "step-3-curve",
      put: ["sigmoidCurve(z)", "sigmoidCurve(NaN)"],
      shows: /sigmoid: needs z to be a finite number; got NaN/,
    },
    {
      did: "squares with ^",
      cell: "step-4-by-hand",
      put: ["** 2", "^ 2"],
      then: ["step-4-picture"],
      shows: /same as by hand: false/,
    },
    {
      did: "shortens weights: weights",
      cell: "step-4-picture",
      put: ["weights: weights, bias: bias", "weights, bias"],
      shows: /weights is not defined/,
    },
    {
      did: "forgets the bias of the neuron",
      cell: "step-4-picture",
      put: [", bias: bias }", " }"],
      shows: /Property 'bias' is missing/,
    },
    {
      did: "hands over a foreign object",
      cell: "step-4-picture",
      put: ["neuronPicture(neuron, example)", "neuronPicture({ w: 1 } as any, example)"],
      shows: /forwardNeuron: needs weights to be a list; got nothing \(undefined\)/,
    },
    {
      did: "swaps neuron and example",
      cell: "hill-picture",
      put: ["hill(neuron, example,", "hill(example as any, neuron as any,"],
      shows: /hill: needs inputs to be a list; got nothing \(undefined\)/,
    },
    {
      did: "asks for a weight that is not there",
      cell: "hill-picture",
      put: ['"w1"', '"w3"'],
      shows: /hill: needs one of w1, w2, b to move along; got w3/,
    },
    {
      did: "puts a weight far out",
      cell: "hill-picture",
      put: ["hill(neuron,", "hill({ weights: [1e300, 0.7], bias: 0.2 },"],
      shows: /At w1 = 1e300 the loss is 0 and the slope 0: almost flat/,
    },
    {
      did: "shows what is no figure",
      cell: "hill-picture",
      put: ['show(hill(neuron, example, "w1"))', "show(neuron as any)"],
      shows: /show: needs a figure, such as hill or chart returns; got an object/,
    },
    {
      did: "forgets show",
      cell: "hill-picture",
      put: ['show(hill(neuron, example, "w1"))', 'hill(neuron, example, "w1")'],
      shows: /The hill: loss versus one parameter/,
    },
    {
      did: "draws a network of a hundred layers",
      cell: "structure-picture",
      put: ["[2, 1, 1]", "Array(100).fill(8)"],
      shows: /networkPicture: needs 2 to 8 layers of 1 to 8 each; got \[8, 8, 8, … 100 in all\]/,
    },
    {
      did: "nudges by 0",
      cell: "step-5-nudge-run",
      put: ["h = 0.00001", "h = 0"],
      shows: /slope of w1 NaN/,
      notFinite: "0 / 0 by hand",
    },
    {
      did: "forgets the return of a function that is nudged",
      cell: "step-5-compare",
      put: [
        "=> neuronLoss({ weights: [w1, w2], bias: b }, example)",
        "=> { neuronLoss({ weights: [w1, w2], bias: b }, example); }",
      ],
      shows: /Type 'void' is not assignable to type 'number'/,
    },
    {
      did: "nudges a function that returns nothing",
      cell: "step-5-compare",
      put: ["=> neuronLoss({ weights: [w1, w2], bias: b }, example)", "=> undefined"],
      shows: /numericalGradient: needs the value of f to be a finite number; got nothing \(undefined\)/,
    },

    { did: "learns with learningRate 0", cell: "step-5-step", put: ["= 0.5", "= 0"], shows: /loss 0\.07666/ },
    { did: "learns with learningRate −1", cell: "step-5-step", put: ["= 0.5", "= -1"], shows: /loss 0\.1/ },
    { did: "learns with learningRate 1e9", cell: "step-5-step", put: ["= 0.5", "= 1e9"], shows: /loss 0\.00000/ },
    {
      did: "learns with learningRate NaN",
      cell: "step-5-step",
      put: ["= 0.5", "= NaN"],
      shows: /neuronLoss: needs weights\[0\] to be a finite number; got NaN/,
    },
    {
      did: "writes the learningRate as a text",
      cell: "step-5-step",
      put: ["= 0.5", '= "0.5"'],
      shows: /left-hand side of an arithmetic operation must be of type/,
    },
    {
      did: 'steps through any with learningRate "0.5"',
      cell: "exercise-2-experiment",
      put: ["slopes, rate)", "slopes, String(rate) as any)"],
      shows: /stepNeuron: needs learningRate to be a finite number; got the text "0"/,
    },

    {
      did: "draws a landscape without examples",
      cell: "landscape-picture",
      put: ["[example]", "[]"],
      shows: /landscape: needs examples to hold at least one value; got an empty list/,
    },
    {
      did: "draws a landscape of anything",
      cell: "landscape-picture",
      put: ["[example]", "example as any"],
      shows: /landscape: needs examples to be a list; got an object/,
    },
    {
      did: "draws a landscape of three weights",
      cell: "landscape-picture",
      put: ["neuron, [example]", "{ weights: [1, 2, 3], bias: 0 }, [example]"],
      shows: /landscape: needs a neuron with 2 weights; got 3/,
    },
    {
      did: "walks the landscape with learningRate 1e9",
      cell: "landscape-picture",
      put: ["5));", "1e9));"],
      shows: /after 40 steps the loss is 0\./,
    },
    {
      did: "walks the landscape a billion steps",
      cell: "landscape-picture",
      put: ["5));", "5, 1e9));"],
      shows: /landscape: needs steps to be a whole number from 1 to 1000; got 1000000000/,
    },
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
      did: "counts for a negative number of weights",
      cell: "frameworks-count",
      put: ["[2, 10, 100, 1000]", "[-3]"],
      shows: /Invalid array length/,
    },
    {
      did: "draws a chart of nothing",
      cell: "exercise-2-chart",
      put: ["[0, 5].map(", "[].map("],
      shows: /chart: needs lines to hold at least one value; got an empty list/,
    },
    {
      did: "draws a chart of NaN",
      cell: "exercise-2-chart",
      put: ["y: lossesOf(rate)", "y: steps.map(() => NaN)"],
      shows: /chart: needs at least one finite value to show/,
    },
    {
      did: "misspells an option of a chart",
      cell: "exercise-2-chart",
      put: ["caption:", "captoin:"],
      shows: /'captoin' does not exist in type 'ChartOptions'/,
    },
    {
      did: "hands a chart anything",
      typed: "show(chart({} as any));",
      shows: /chart: needs x to be an object with a title; got nothing \(undefined\)/,
    },

    {
      did: "practises with a text",
      cell: "practice-cell",
      put: ["bias: 0.2", 'bias: "0.2" as any'],
      shows: /These numbers cannot be drawn\.[^]*needs bias to be a finite number; got the text "0\.2"/,
    },
    {
      did: "practises with NaN",
      cell: "practice-cell",
      put: ["target: 1", "target: NaN"],
      shows: /These numbers cannot be drawn\.[^]*needs target to be a finite number; got NaN/,
    },
    {
      did: "practises without weights",
      cell: "practice-cell",
      put: ["weights: [0.4, 0.7],", ""],
      shows: /Property 'weights' is missing/,
    },
    {
      did: "practises with nothing",
      cell: "practice-cell",
      put: ["practice({", "practice(undefined as any); ({"],
      shows:
        /These numbers cannot be drawn\.[^]*practice: needs what it gets to be an object with inputs, weights, bias and target; got nothing \(undefined\)/,
    },
    {
      did: "practises with a million inputs",
      cell: "practice-cell",
      put: ["[0.5, 0.8],\n  weights: [0.4, 0.7]", "Array(1e6).fill(1),\n  weights: Array(1e6).fill(1)"],
      shows:
        /These numbers cannot be drawn\.[^]*needs the number of weights to be a whole number from 1 to 1000; got 1000000/,
    },
    {
      did: "practises with a target of a million",
      cell: "practice-cell",
      put: ["target: 1", "target: 1e6"],
      shows: /You changed y from 1 to 1000000\. The prediction stayed/,
    },

    {
      did: "throws in an exercise",
      cell: "forward-answer",
      put: ["return undefined;", 'throw new Error("later");'],
      shows: /stopped with “Error: later”/,
    },
    {
      did: "returns NaN",
      cell: "forward-answer",
      put: ["return undefined;", "return NaN;"],
      shows: /NaN, “not a number”/,
    },
    {
      did: "divides by 0",
      cell: "forward-answer",
      put: ["return undefined;", "return 1 / 0;"],
      shows: /returned Infinity\. Where does it divide by 0, or grow without end\? It should/,
    },
    {
      did: "returns a promise",
      cell: "forward-answer",
      put: ["return undefined;", "return Promise.resolve(1);"],
      shows: /a promise\. Leave/,
    },
    {
      did: "writes async",
      cell: "forward-answer",
      put: ["function myForward", "async function myForward"],
      shows: /a promise\. Leave/,
    },
    {
      did: "prints instead of returning",
      cell: "forward-answer",
      put: ["return undefined;", "console.log(sigmoid(weightedSum(inputs, weights, bias)));"],
      shows: /Write the body of/,
    },
    {
      did: "changes what was handed over",
      cell: "forward-answer",
      put: ["return undefined;", "inputs.push(bias); return sigmoid(weightedSum(inputs, [...weights, 1], 0));"],
      shows: /also changed what was handed to it/,
    },
    {
      did: "loops for ever in an exercise",
      cell: "forward-answer",
      put: ["return undefined;", "while (true) {}"],
      stop: true,
      shows: /Script execution was interrupted/,
    },
    {
      did: "calls the function in itself",
      cell: "forward-answer",
      put: ["return undefined;", "return myForward(inputs, weights, bias);"],
      shows: /Maximum call stack size exceeded/,
    },
    {
      did: "checks with foreign numbers",
      cell: "forward-answer",
      put: ["{ neuron: neuron, example: example }", '{ neuron: "mine", example: [1] }'],
      shows: /The numbers handed to this check cannot be used/,
    },
    {
      did: "returns a list too short",
      cell: "gradient-answer",
      put: ["return undefined;", "return [1, 2];"],
      shows: /another length than it should/,
    },
    {
      did: "returns a huge list",
      cell: "gradient-answer",
      put: ["return undefined;", "return Array(1e6).fill(0);"],
      shows: /a list of 1000000 values, far more than are needed/,
    },
    {
      did: "changes the neuron in place",
      cell: "step-answer",
      put: [
        "return undefined;",
        "neuron.weights = neuron.weights.map((w, i) => w - learningRate * gradient[i]); neuron.bias -= learningRate * gradient.at(-1); return neuron;",
      ],
      shows: /also changed what was handed to it/,
    },
    {
      did: "nudges for ever",
      cell: "nudge-answer",
      put: ["return undefined;", "for (;;) loss(weights);"],
      stop: true,
      shows: /Script execution was interrupted/,
    },
    {
      did: "answers with undefined",
      cell: "why-activation-answer",
      put: ["``", "undefined"],
      shows: /Write your answer between the two backticks/,
    },
    {
      did: "answers with markup",
      cell: "why-activation-answer",
      put: ["``", "`<img src=x onerror=alert(1)> <script>alert(2)</script> **bold**`"],
      shows: /None of the words of this subject are in it/,
    },
    {
      did: "answers with endless text",
      cell: "why-activation-answer",
      put: ["``", '"because of the sigmoid ".repeat(100000)'],
      shows: /I read this, and did not find one of the ideas/,
    },
    {
      did: "uses a backtick inside the answer",
      cell: "why-activation-answer",
      put: ["``", "`without `sigmoid` it is a line`"],
      shows: /expected/,
    },
    {
      did: "uses ${ inside the answer",
      cell: "why-activation-answer",
      put: ["``", "`it costs ${ 5`"],
      shows: /expected|Unterminated/,
    },
    {
      did: "answers without quotes",
      cell: "why-activation-answer",
      put: ["``", "because it is a line"],
      shows: /expected/,
    },
    {
      did: "chooses a letter that is not there",
      cell: "quiz-forward-pass-answer",
      put: ['= "?"', '= "E"'],
      shows: /Type '"E"' is not assignable to type 'Choice'/,
    },
    {
      did: "chooses a number through any",
      cell: "quiz-forward-pass-answer",
      put: ['= "?"', "= 2 as any"],
      shows: /The answer is one of the letters A, B, C and D, and this is 2\./,
    },
    {
      did: "chooses without quotes",
      cell: "quiz-forward-pass-answer",
      put: ['= "?"', "= A"],
      shows: /Cannot find name 'A'/,
    },
    {
      did: "asks for the progress of a lesson that is not there",
      cell: "progress-display",
      put: ["progress(1)", "progress(9)"],
      shows: /progress: needs the lesson to be a whole number from 1 to 4; got 9/,
    },

    { did: "loops for ever", typed: "while (true) {}", stop: true, shows: /Script execution was interrupted/ },
    { did: "waits for ever", typed: "await new Promise(() => {});", stop: true, shows: /Interrupted asynchronously/ },
    {
      did: "asks for a billion numbers",
      typed: "new Float64Array(1e9)",
      shows: /more items|Array buffer allocation failed/,
    },
    { did: "asks for a list of 2 ** 32 values", typed: "new Array(2 ** 32)", shows: /Invalid array length/ },
    { did: "spreads a huge list", typed: "Math.max(...Array(1e6).fill(1))", shows: /Maximum call stack size exceeded/ },
    { did: "prints a million numbers at once", typed: "Array.from({ length: 1e6 }, (_, i) => i)", shows: /more items/ },
    { did: "throws", typed: 'throw new Error("my own");', shows: /Error: my own/ },
  ],
  "02": [
    { did: "runs an exercise before the lesson", ranOnly: [], cell: "shrink-reveal", shows: /Cannot find name/ },
    {
      did: "nudges by 0 by hand",
      cell: "three-nudges-run",
      put: ["[0.1,", "[0,"],
      shows: /slope NaN/,
      notFinite: "0 / 0 by hand",
    },
    {
      did: "nudges by 0",
      cell: "shrink-reveal",
      put: ["[0.1, 0.01, 0.001]", "[0.1, 0.01, 0]"],
      shows: /forwardDifference: needs h to be greater than 0; got 0/,
    },
    {
      did: "hands over a number for the function",
      cell: "shrink-reveal",
      put: ["forwardDifference(lossAt,", "forwardDifference(lossAt(w1) as any,"],
      shows: /forwardDifference: needs f to be a function; got 0\.07/,
    },
    {
      did: "compares 0 with 0",
      cell: "relative-by-hand",
      put: ["[1000, 1000.001]", "[0, 0]"],
      shows: /relative error NaN, from src: 0\.0e\+0/,
      notFinite: "0 / 0 by hand, beside the function that knows better",
    },
    {
      did: "checks a gradient that is too short",
      cell: "check-lesson-1",
      put: ["gradientCheckPicture(byHand, ", "gradientCheckPicture(gradients.weightGradients, "],
      shows:
        /checkGradient: needs as many numerical slopes as analytic slopes; got 2 analytic slopes and 3 numerical slopes/,
    },
    {
      did: "divides by 0 in an exercise",
      cell: "relative-error-answer",
      put: ["return undefined;", "return Math.abs(a - b) / 0;"],
      shows: /Infinity|NaN/,
      notFinite: "the check names what was returned",
    },
    {
      did: "waits for ever in an exercise",
      cell: "relative-error-answer",
      put: ["return undefined;", "for (;;) {}"],
      stop: true,
      shows: /Script execution was interrupted/,
    },
    {
      did: "nudges a weight that is not there",
      cell: "valley-picture",
      put: ['"w1"', '"w9"'],
      shows: /nudge: needs one of w1, w2, b to nudge; got w9/,
    },
    {
      did: "nudges a weight without a say",
      cell: "valley-picture",
      put: ["nudge(neuron, example,", "nudge(neuron, { inputs: [0, 1], target: 1 },"],
      shows: /nudge: needs a parameter whose slope is not 0; got w1, which has no say here/,
    },
    {
      did: "nudges nothing",
      cell: "valley-picture",
      put: ["nudge(neuron, example,", "nudge(undefined as any, example,"],
      shows: /nudge: needs neuron to be an object with weights and bias; got nothing \(undefined\)/,
    },
    {
      did: "nudges in float32 by less than it can hold",
      cell: "float32-run",
      put: ["`1e${i - 12}`", "`1e${i - 60}`"],
      shows: /centralDifferenceFloat32: needs h, rounded to float32, to be greater than 0; got 0/,
    },
    {
      did: "takes a suspect that is not there",
      cell: "bugs-one-check",
      put: ["[gradientOne, gradientTwo, gradientThree]", "[gradientOne, gradientTwo, gradientThree, gradientFour]"],
      shows: /has no element at index '3'|Tuple type/,
    },
    {
      did: "answers with a letter that is not there",
      cell: "bug-one-answer",
      put: ['= "?"', '= "F"'],
      shows: /Type '"F"' is not assignable to type 'Choice'/,
    },
    {
      did: "hands sigmoid an infinite number",
      cell: "overflow-reveal",
      put: ["[-1000, 0, 1000]", "[Infinity]"],
      shows: /sigmoid: needs z to be a finite number; got Infinity/,
    },
    {
      did: "takes a target that is no probability",
      cell: "cancellation-run",
      put: ["(z, 0)", "(z, 2)"],
      shows: /binaryCrossEntropyFromPreActivation: needs/,
    },
    {
      did: "returns Infinity",
      cell: "cross-entropy-answer",
      put: ["return undefined;", "return -Math.log(0);"],
      shows: /returned Infinity\. Where does it divide by 0, or grow without end/,
    },
    {
      did: "draws two hills for a target of 5",
      cell: "saturation-picture",
      put: ["example, 1", "{ inputs: [0.5, 0.8], target: 5 }, 1"],
      shows: /needs (the )?target/,
    },
    {
      did: "draws two hills with learningRate 1e9",
      cell: "saturation-picture",
      put: ["example, 1", "example, 1e9"],
      shows: /take 20 steps with learningRate 1e9/,
    },
    {
      did: "draws two hills with a billion steps",
      cell: "saturation-picture",
      put: ["example, 1", "example, 1, 1e9"],
      shows: /twoHills: needs steps to be a whole number from 1 to 1000; got 1000000000/,
    },
    {
      did: "sums nothing",
      cell: "order-run",
      put: ["sum([1, ...tiny])", "sum([])"],
      shows: /sum: needs values to hold at least one value; got an empty list/,
    },
    {
      did: "sums up to infinity",
      cell: "order-run",
      put: ["sum([1, ...tiny])", "sum([1e308, 1e308])"],
      shows: /sum: needs numbers small enough for a finite result; got Infinity/,
    },
    {
      did: "trains a billion steps",
      cell: "next-experiment",
      put: ["2000", "1e9"],
      stop: true,
      shows: /Script execution was interrupted/,
    },
    {
      did: "trains with a negative learningRate",
      cell: "next-experiment",
      put: ["each), 0.1)", "each), -0.1)"],
      shows: /stepNeuron: needs learningRate to be 0 or more; got −0\.1/,
    },
  ],
  "03": [
    { did: "starts in the middle", ranOnly: [], cell: "descent-loop", shows: /Cannot find name 'createNetwork'/ },
    {
      did: "runs an exercise before the lesson",
      ranOnly: [],
      cell: "hidden-blame-answer",
      shows: /Cannot find name 'network'/,
    },
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
      did: "swaps network and examples",
      cell: "from-lesson-2-train",
      put: ["singleLearner, xor,", "xor, singleLearner,"],
      shows: /is not assignable to parameter of type 'Network'/,
    },
    {
      did: "makes a table with a short row",
      cell: "start-run",
      put: ["[0, 1, 0]", "[0, 1]"],
      shows:
        /makeExamples: needs rows\[1\] to hold inputs and a target, as many numbers as the first row; got \[0, 1\]/,
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
      did: "looks at a landscape along one parameter twice",
      cell: "descent-landscape",
      put: ['["w1", "w5"]', '["w1", "w1"]'],
      shows: /lossLandscape: needs two different parameters of w1, w2/,
    },
    {
      did: "looks at a landscape with learningRate 1e300",
      cell: "descent-landscape",
      put: ["learningRate: 5", "learningRate: 1e300"],
      shows: /Two of 9 parameters: the landscape of w1 and w5/,
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
      put: ["epochs: 1000", "epochs: 1e9"],
      stop: true,
      shows: /stopped/,
    },
    {
      did: "trains live without settings",
      cell: "live-run",
      put: ["{ learningRate: 1, epochs: 1000 }", "undefined as any"],
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
      did: "forgets a comma in the table",
      cell: "practice-cell",
      put: ["[0, 0, 0],", "[0, 0, 0]"],
      shows: /Left side of comma operator is unused/,
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
    {
      did: "chooses in small letters",
      cell: "quiz-epoch-answer",
      put: ['= "?"', '= "a"'],
      shows: /Did you mean '"A"'|not assignable/,
    },
  ],
  "04": [
    { did: "starts with the walk back", ranOnly: [], cell: "step-2-reverse", shows: /Cannot find name 'MyValue'/ },
    {
      did: "trains before the network is there",
      ranOnly: [],
      cell: "step-5-train",
      shows: /Cannot find name 'parameterValues'/,
    },
    {
      did: "adds a value and a number",
      cell: "step-1-remember",
      put: ["plus(times(a, b), a)", "times(a, b) + 1"],
      shows: /Operator '\+' cannot be applied to types 'MyValue' and/,
    },
    {
      did: "hands a foreign value",
      cell: "step-3-picture",
      put: ["w.times(input1)", "w.times(a as any)"],
      shows: /times: needs a number or a value; got an object/,
    },
    {
      did: "makes a value of a text",
      cell: "step-3-picture",
      put: ['value(0.4, "w1")', 'value("0.4" as any, "w1")'],
      shows: /value: needs data to be a finite number; got the text "0\.4"/,
    },
    {
      did: "writes * between values",
      cell: "step-3-picture",
      put: ["w.times(input1)", "(w * input1)"],
      shows: /left-hand side of an arithmetic operation must be of type/,
    },
    {
      did: "writes * between values through any",
      typed: "((value(2) as any) * 3).toFixed(1)",
      shows: /value: needs plus, minus, times or dividedBy; got an operator/,
    },
    {
      did: "misspells times",
      cell: "step-3-picture",
      put: ["w.times(", "w.time("],
      shows: /Property 'time' does not exist on type 'Value'\. Did you mean 'times'/,
    },
    {
      did: "forgets what to add",
      cell: "step-3-picture",
      put: [".plus(c)", ".plus(undefined as any)"],
      shows: /plus: needs a number or a value; got nothing \(undefined\)/,
    },
    {
      did: "takes a power that is a value",
      cell: "step-3-picture",
      put: [".power(2)", ".power(c as any)"],
      shows: /power: needs the exponent to be a finite number; got an object/,
    },
    {
      did: "takes a root of a negative number",
      cell: "step-3-picture",
      put: [".power(2)", ".power(0.5)"],
      shows: /power: needs a base above 0 for the exponent 0\.5; got −0\.2/,
    },
    {
      did: "takes the logarithm of a negative number",
      cell: "step-3-picture",
      put: [".power(2)", ".log()"],
      shows: /log: needs the number to be greater than 0; got −0\.2/,
    },
    {
      did: "divides by 0",
      cell: "practice-cell",
      put: ["x.times(y)", "x.dividedBy(0)"],
      shows: /dividedBy: needs a number other than 0 to divide by; got 0/,
    },
    {
      did: "grows beyond all numbers",
      cell: "practice-cell",
      put: ["x.times(y)", "x.times(1000).exp()"],
      shows: /exp: needs numbers small enough for a finite result; got Infinity/,
    },
    {
      did: "shows the number, not the value",
      cell: "step-3-picture",
      put: ["valueGraph(loss)", "valueGraph(loss.data)"],
      shows: /Argument of type 'number' is not assignable to parameter of type 'Value'/,
    },
    {
      did: "shows the graph of nothing",
      cell: "practice-cell",
      put: ["valueGraph(formula)", "valueGraph(undefined as any)"],
      shows: /valueGraph: needs the result to be a value, as value\(…\) makes it; got nothing \(undefined\)/,
    },
    {
      did: "shows a graph of a thousand values",
      cell: "practice-cell",
      put: ["x.times(y)", "Array(1000).fill(y).reduce((sum, each) => sum.plus(each), x)"],
      shows: /That is too many to draw: up to 25 can be read/,
    },
    {
      did: "sets data to NaN",
      typed: "const hollow = value(1);\nhollow.data = NaN;\nhollow.times(2).data",
      shows: /times: needs data to be a finite number; got NaN/,
    },
    {
      did: "resets one value",
      cell: "step-5-train",
      put: ["resetGradients(learnt)", "resetGradients(learnt[0])"],
      shows: /is not assignable to parameter of type 'Iterable<Value>'|must have a '\[Symbol\.iterator\]/,
    },
    {
      did: "resets numbers",
      cell: "step-5-train",
      put: ["resetGradients(learnt)", "resetGradients([1, 2] as any)"],
      shows: /resetGradients: needs each to be a value, as value\(…\) makes it; got 1/,
    },
    {
      did: "lets the walk run in a ring",
      typed: "const ring = plain(1);\nring.parents.push(ring);\nring.slopes.push(1);\nsend(ring, 1)",
      shows: /Maximum call stack size exceeded/,
    },
    {
      did: "doubles sixty times",
      cell: "step-2-doublings",
      put: ["[1, 2, 3, 10, 16]", "[60]"],
      stop: true,
      shows: /Script execution was interrupted/,
    },
    {
      did: "assigns to a constant",
      cell: "step-2-reverse",
      put: ["let top = plain(1)", "const top = plain(1)"],
      shows: /Cannot assign to 'top' because it is a constant/,
    },
    {
      did: "learns with learningRate NaN",
      cell: "step-5-train",
      put: ["-= 5 *", "-= NaN *"],
      shows: /times: needs data to be a finite number; got NaN/,
    },
    {
      did: "hands over too few values",
      cell: "step-5-network",
      put: ["xorLoss(parameterValues(start))", "xorLoss(parameterValues(start).slice(0, 8))"],
      shows: /plus: needs a number or a value; got nothing \(undefined\)/,
    },
    {
      did: "makes values of nothing",
      cell: "step-5-network",
      put: ["xorLoss(parameterValues(start))", "xorLoss(parameterValues(undefined as any))"],
      shows: /parameterValues: needs network to be an object with layerSizes and parameters; got nothing \(undefined\)/,
    },
    {
      did: "counts with too few values",
      cell: "step-7-count",
      put: ["parameterValues(wide), rows)", "parameterValues(networkOf(2)), rows)"],
      shows: /networkLossValue: needs 153 values|needs \d+ values; got/,
    },
    {
      did: "counts for another activation",
      cell: "step-7-count",
      put: ["seed: 1 });", 'seed: 1, hiddenActivation: "tanh" });'],
      shows: /networkLossValue: needs sigmoid, sigmoid and squaredError; got tanh, sigmoid and squaredError/,
    },
    {
      did: "returns nothing from the walk back",
      cell: "walk-back-answer",
      put: ["return undefined;", "graph.reverse();"],
      shows: /returned nothing \(undefined\)\. It should return a list of numbers\. It changed what was handed to it/,
    },
    {
      did: "walks back for ever",
      cell: "walk-back-answer",
      put: ["return undefined;", "let at = graph.length - 1; while (at >= 0) graph[at].slopes; return [];"],
      stop: true,
      shows: /Script execution was interrupted/,
    },
    {
      did: "returns one number for two",
      cell: "times-rule-answer",
      put: ["return undefined;", "return a * b * gradient;"],
      shows: /It should return a list of numbers/,
    },
    {
      did: "answers the reset with a promise",
      cell: "reset-answer",
      put: ["function myTraining", "async function myTraining"],
      shows: /a promise\. Leave/,
    },
    {
      did: "checks the reset with 1e9 steps",
      cell: "reset-answer",
      put: ["steps: 4", "steps: 1e9"],
      shows: /check: needs steps to be a whole number from 1 to 1000; got 1000000000/,
    },
    {
      did: "checks the reset with learningRate NaN",
      cell: "reset-answer",
      put: ["learningRate: 0.1,", "learningRate: NaN,"],
      shows: /The numbers handed to this check cannot be used|Write the body/,
    },
    {
      did: "chooses nothing",
      cell: "quiz-plus-answer",
      put: ['= "?"', '= "" as any'],
      shows: /Put a letter in place of the question mark/,
    },
  ],
};

export interface FatalMistake extends Edit {
  did: string;
  lesson: keyof typeof mistakes;
}

/** Mistakes that end the kernel: JupyterLab says so, and starts it anew. */
export const fatalMistakes: readonly FatalMistake[] = [
  { did: "calls process.exit", lesson: "01", typed: "process.exit()" },
  {
    did: "collects lists until the memory is full",
    lesson: "01",
    typed: "const all = [];\nfor (;;) all.push(Array(1e6).fill(0.5));",
  },
  { did: "adds up 1e9 tiny ones", lesson: "02", cell: "order-run", put: ["1_000_000", "1_000_000_000"] },
  {
    did: "makes a graph without end",
    lesson: "04",
    typed: 'import { value } from "../src";\nlet sum = value(0);\nfor (;;) sum = sum.plus(1);',
  },
];
