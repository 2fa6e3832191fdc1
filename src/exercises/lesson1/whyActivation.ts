import { freeTextExercise } from "../../checks/freeText";

export const whyActivation = freeTextExercise({
  id: "1-why-activation",
  lesson: 1,
  name: "Exercise 1: why activation functions",
  question: "Why do neural networks need activation functions?",
  wanted: "Two reasons are enough.",
  topic:
    "activation function network neural neuron layer linear sigmoid relu tanh input output weight bias sum learn train model data number value gradient boundary boundaries line lines curve shape",
  lists: {
    activation: "activation activations sigmoid sigmoids relu tanh",
    linear: "linear linearity line lines straight proportional plane planes affine flat",
    bend: "bend bends bent bendy curve curves curved curvy curvature kink kinks wiggle wiggles twist twists warp warps",
    layers: "layer layers depth deep deeper stack stacks stacked stacking multilayer hidden",
    futile: "useless pointless redundant nothing meaningless superfluous wasted waste unnecessary no dead",
    grasp:
      "learn model fit represent capture approximate solve handle understand express describe separate classify draw recognise recognize map find detect tackle split distinguish",
    learn: "$grasp produce compute do deal make create",
    complex:
      "complex complicated complexity hard harder difficult tricky advanced sophisticated intricate rich richer arbitrary interesting curved curvy messy messier weird",
    thing:
      "pattern patterns data function functions relation relations relationship relationships problem problems shape shapes boundary boundaries task tasks thing things feature features mapping mappings stuff picture pictures",
  },
  premise: {
    absent: [
      "without activation|activations|it|them|these|this|that|one|any|function|functions|sigmoid|relu|nonlinearity",
      "no $activation",
      "not use|have|had|apply|add|include|put ... $activation",
      "not $activation",
      "remove|drop|skip|omit|lack|delete|absence|missing ... $activation",
      "otherwise",
      "else",
      "with|from only|just",
      "only|just weights|weight|sum|sums|multiplication|multiplications|addition",
      "linear activation|activations",
      "take|leave|left|took $activation|them|it away|out",
      "remove|removed|removing them|it",
    ],
    // What no line can do is about the patterns, and says nothing of the network.
    neutral: [
      "no line|lines|plane can|could",
      "not ... by|with line|lines|plane",
      "line|lines|plane can|could|will|would not",
    ],
    here: ["$activation", "with", "they"],
  },
  ideas: [
    {
      id: "bend",
      name: "an activation bends what would be straight",
      question:
        "Products and sums alone: which kind of function of the inputs are they, and what does the sigmoid do to it?",
      said: [
        "$bend",
        "@here can|could only|just ... $linear",
        "@here only ever ... $linear",
        "@here only|just $linear can|could|possible|left",
        "@here would|will ... stay|be|remain|get|become ... $linear",
      ],
      denied: ["$linear", "y equals"],
      either: ["without non linear", "$linear ... not|never|insufficient ... enough|everything|all|sufficient"],
    },
    {
      id: "collapse",
      name: "without it many layers are worth no more than one",
      question: "Two layers with nothing between them, multiplied out: how many layers are they worth?",
      either: [
        "collapse|collapses|merge|merges|fold|folds|shrink|reduce|reduces|reducible|boil|simplify|condense|squeeze|combine|rewrite|rewritten|compress ... one|single",
        "$layers ... collapse|collapses|merge|merges|fold|folds|shrink|reducible",
        "$layers|two|ten|many|all|several|n|more|network ... equals|same|equal|equivalent|identical|worth|behave|behaves|act|acts|like|as ... one|single|1|shallow|linear",
        "more than one layer",
        "no matter|regardless|however|irrespective ... many|deep|depth|layers|number",
        "equivalent|equal|same|identical|fancy|like|basically|essentially|only|just|than|plain ... regression|perceptron",
        "not|no more powerful|expressive|capable",
        "one|single big|giant|large|huge|long|weighted|matrix ... linear|sum|multiplication",
        "single|one matrix|linear|affine",
        "linear|affine ... linear|affine ... linear|affine",
        "still linear|affine|y|mx|ax|wx",
        "remain|remains linear",
        "$layers ... $futile|help|helps|sense|point|worth|matter|purpose|benefit|something|pay|pays",
        "$layers not add|adds|gain|gains|bring|brings|buy",
        "matrix|matrices ... just|only|another|again|still matrix",
        "$futile|point|sense|reason|purpose ... $layers",
        "stack|stacking|chain|chaining|compose|composing linear",
        "multiply|multiplied|refactor|refactored|flatten|flattened|end|ends|replace|replaced ... one|single|1 layer|matrix|sum",
      ],
    },
    {
      id: "reach",
      name: "so it can learn what no straight line can",
      question: "Which patterns can a network learn once it bends, that no straight line can follow?",
      said: [
        "$learn ... $complex",
        "$complex $thing",
        "$grasp ... non linear",
        "any|arbitrary function|functions",
        "any continuous|shape|curve|pattern|mapping",
        "boundary|boundaries|shape|shapes|line|lines any form|kind",
        "universal",
        "expressive|expressivity",
      ],
      denied: ["$learn ... simple", "linearly separable"],
      either: [
        "no line|lines|plane can|could $grasp|follow|do",
        "line|lines|plane can|could|will|would not $grasp|follow|do",
        "not ... $grasp by|with line|lines|plane",
        "need|needs more than line|lines",
        "xor",
        "circle|circles|spiral|spirals|moons",
        "image|images|speech|face|faces|language|translation|handwriting",
        "data|world|life|problem|problems|reality ... complex|complicated|curved|curvy|messy",
        "data|world|life|reality ... non|not|never|rarely|seldom ... $linear",
      ],
    },
  ],
  enough: 2,
  praise: "Yes: an activation bends what would stay straight, and that is what makes more layers worth having.",
  misconceptions: [
    {
      id: "makes-linear",
      weight: "false",
      against: "bend",
      message:
        "It is the other way round. Which part of a neuron is linear before the activation comes, and is it still so after?",
      said: [
        "@here $activation|they|function|functions|it ... make|makes|keep|keeps|add|adds|introduce|introduces|bring|brings|stay ... linear|linearity|straight",
        "@here to make|keep|ensure|stay|be|add|introduce|get ... linear|linearity",
        "@here sure ... linear",
        "@here turn|turns|convert|converts|transform|transforms ... into|to linear",
        "@absent $bend",
      ],
      denied: ["@here $activation|they|it|function|functions ... $bend"],
    },
    {
      id: "faster",
      weight: "false",
      message:
        "Speed is not the reason: an activation is one more thing to compute. What could a network without it never do, however long it runs?",
      said: [
        "fast|faster|fastest|quick|quicker|quickly|speed|speeds|accelerate|efficient|efficiently|efficiency|memory",
        "less|save|saves ... time",
        "easier|simpler",
      ],
      denied: ["slow|slower|slowly"],
    },
    {
      id: "overfitting",
      weight: "false",
      message:
        "Overfitting is another trouble, with other remedies. What can a network without activations not do at all?",
      either: ["overfit|overfits|overfitting|regularise|regularize|regularization"],
    },
    {
      id: "not-needed",
      weight: "false",
      message: "A single weighted sum can do without one. But what do two of them make, one after the other?",
      said: ["optional", "unnecessary", "without ... fine|well"],
      denied: ["@here need", "@here necessary", "@here required", "@here useful"],
    },
    {
      id: "positive",
      weight: "false",
      message:
        "Some activations give positive numbers only, others such as tanh do not, and both work. What have they in common?",
      said: ["positive"],
      either: ["negative"],
    },
    {
      id: "squash",
      weight: "beside",
      message: "True of the sigmoid, and ReLU, which has no upper end, works too. What do both do to a straight line?",
      said: [
        "squash|squashes|squeeze|squeezes|clamp|clip",
        "between 0|zero",
        "0 to|and 1",
        "range|bounded|bound|limit|limits|normalise|normalize|normalises|normalizes|scale",
        "probability|probabilities|percentage",
        "big|large|huge|explode|high|blow|overflow",
      ],
    },
    {
      id: "learning",
      weight: "beside",
      message:
        "Even a network without activations has gradients and can be trained. What can it become by training, and what never?",
      either: [
        "gradient|gradients|backprop|backpropagation|differentiable",
        "update|updated|updates|adjust|adjusted weights|weight",
        "weights|weight ... updated|update|adjusted|changed",
        "learn at all",
        "train|trained at all",
      ],
      denied: ["learn"],
    },
    {
      id: "switch",
      weight: "beside",
      message:
        "That is a picture for what it does, not yet the reason why it must be there. What would be missing if every neuron only passed on its sum?",
      said: [
        "fire|fires|firing",
        "turn|turns|switch|switches on|off",
        "activate|activates|activated",
        "threshold",
        "decide|decides ... neuron|neurons|important",
        "start|starts|run|work|works",
        "brain",
      ],
    },
    {
      id: "accuracy",
      weight: "beside",
      message:
        "Better at what? Think of a task that a network without activations fails at, however long it is trained.",
      said: [
        "accuracy|accurate|accurately|better|improve|improves|performance|precise|optimise|optimize|reliable",
        "reduce|reduces|lower|minimise|minimize ... loss|error",
      ],
    },
  ],
});
