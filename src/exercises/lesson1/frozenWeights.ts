import { freeTextExercise } from "../freeText";

export const frozenWeights = freeTextExercise({
  id: "1-frozen-weights",
  lesson: 1,
  name: "Exercise 2: weights that never change",
  question: "What happens if weights never change?",
  wanted:
    "Say two things: what happens to the prediction, and what happens to the learning.",
  hints: [
    "Run the forward pass twice with the same inputs and the same weights. What differs?",
    "If the prediction is the same in every epoch, what does the loss curve look like? And what is learning, then?",
  ],
  stub: "const frozenWeights = ``;",
  solution: `const frozenWeights = \`
  The network never learns: learning means changing the weights. The same inputs give the same prediction every time,
  so the loss stays where it was.
\`;`,
  checkLine: `check("1-frozen-weights", frozenWeights);`,
  topic:
    "weight weights bias network neural neuron model learn learning train training loss error output prediction predict input gradient step epoch accuracy result forward pass",
  lists: {
    weights: "weight weights parameters",
    move: "change changes changed changing update updates updated adjust adjusted move moved moves train trained tune tuned",
    out: "output outputs guessing prediction predictions predict predicts answer answers result results guess guesses response activation",
    same: "same frozen identical constant fixed unchanged equal unchanging",
    loss: "loss losses error errors cost",
    fall: "decrease decreases decreased decreasing fall falls fell drop drops dropped down shrink shrinks reduce reduces reduced smaller lower lowered minimise minimised minimize minimized sink sinks improve improves less better",
    learn:
      "learn learns learned learnt learning improve improves improved improvement adapt adapts adapting converge converges progress evolve generalise generalize correct",
    input: "input inputs data question example examples",
  },
  premise: {
    absent: [],
    neutral: [
      "weights|weight|they|parameters ... not|never|no ... $move",
      "not|never|no $move|changing ... weights|weight|parameters",
      "weights|weight|they stay|remain|are|be|kept|stays fixed|frozen|constant|same|unchanged",
      "frozen weights",
      "rate 0|zero|of",
    ],
    here: [],
  },
  ideas: [
    {
      id: "stuck",
      name: "nothing is learned",
      question: "What is learning, if not a change of the weights? What follows for this network?",
      said: [
        "network|net|model|it|ai|learning|training|you|everything ... stuck",
        "stuck with|forever",
        "training|learning|epochs ... do|does|achieve|achieves|change|changes nothing",
        "untrained",
        "underfit|underfits|underfitting",
        "useless|pointless|dumb|stupid|clueless|ignorant",
        "random ... forever|always",
        "initial|starting|original|first state|values|weights",
        "no effect",
        "learning|training none|stops|ends|impossible|dead",
        "learning|training ... not happen|happens|possible|start|starts|begin|begins|work|works|exist",
        "stay|stays|remain|remains ... random|bad|dumb",
      ],
      denied: [
        "$learn",
        "get|gets|getting|become|becomes|be|grow ... better|smarter|wiser|cleverer",
        "train|trains|trained|training",
        "get|gets|getting|come|comes closer|nearer",
        "accuracy ... up|better|improve|improves|increase|increases",
      ],
    },
    {
      id: "same-output",
      name: "the same inputs give the same prediction, every time",
      question:
        "What does the forward pass say the second time, with the same inputs and the same weights?",
      said: [
        "$out ... $same",
        "$same $out",
        "gives|give|get|gets|produce|produces|predict|predicts ... same",
        "same mistake|mistakes|thing|value|values|number|numbers",
        "always|again|over get|gets|give|gives|return|returns|print|prints ... back|0.72|0.723|0.7231",
        "repeat|repeats ... answer|answers|mistake|mistakes|output|outputs",
        "$out ... forever|always|again|stays|stay",
        "as bad ... before",
        "same in",
        "fixed|static|constant function|model|network",
        "model|network|net is|stays|remains static|frozen|fixed",
        "$out is|stays|remains ... 0.72|0.723|0.7231",
      ],
      denied: [
        "change|changes|difference in|of|between $out",
        "$out ... change|changes|improve|improves|differ|differs|vary|varies|move|moves",
      ],
    },
    {
      id: "flat-loss",
      name: "the loss stays where it was",
      question: "What would the loss curve look like, epoch after epoch?",
      said: [
        "$loss ... $same|equals|flat|horizontal|frozen|stuck|forever|stay|stays|remain|remains|stagnate|stagnates|plateau|plateaus|exactly|high",
        "$same|flat|horizontal $loss",
        "so|as|likewise is|are|stays|remains $loss",
        "same goes|applies|holds ... $loss",
        "same height|place|spot",
        "stand|stands|standing|stays still|put",
        "stuck ... hill|slope",
      ],
      denied: [
        "change|changes|difference in|of|between $loss",
        "$loss ... $fall",
        "$loss ... change|changes|move|moves|vary|budge",
        "reach|reaches|find|finds ... minimum",
        "reduce|reduces|minimise|minimize|decrease|lower ... $loss",
        "downhill",
        "roll|rolls|rolling",
      ],
    },
  ],
  enough: 2,
  praise:
    "Yes: the weights are what is learned. Leave them as they are, and prediction and loss stay as they are.",
  misconceptions: [
    {
      id: "every-input",
      weight: "false",
      message:
        "Other inputs still give another z, and so another prediction. For which inputs is the prediction always the same?",
      said: ["same ... every|any|all|different|whatever|each ... input|inputs|feed|data"],
    },
    {
      id: "forgets",
      weight: "false",
      message: "Nothing is lost, since nothing moves. And is anything gained?",
      said: ["forget|forgets|forgotten", "lose|loses ... knowledge|memory"],
    },
    {
      id: "slowly",
      weight: "false",
      against: "stuck",
      message: "How large is a step of 0, and how far do a thousand of them lead?",
      said: [
        "slow|slower|slowly",
        "longer",
        "more epochs|time|steps",
        "eventually",
        "takes|take ... time",
        "in the end",
        "still learn|learns|improve|improves",
      ],
    },
    {
      id: "still-learns",
      weight: "false",
      against: "stuck",
      message:
        "Where would it keep what it has learned? Which numbers of a network does training change?",
      said: [
        "learn|learns|improve|improves|train|trains ... normally|normal|anyway|fine|well|faster",
        "network|model|it|ai learns",
        "stop learning|learn",
      ],
    },
    {
      id: "loss-falls",
      weight: "false",
      against: "flat-loss",
      message:
        "The loss is computed from the prediction, and that from the weights. Which of them moves, if the weights do not?",
      said: [
        "$loss ... $fall",
        "$loss ... zero|0",
        "it decreases|falls|drops",
        "accuracy ... better|increase|increases|improve|improves|up",
        "not stay|remain same",
      ],
    },
    {
      id: "loss-rises",
      weight: "false",
      message:
        "The loss is computed from the prediction, and that from the weights. Which of them moves, if the weights do not?",
      said: [
        "$loss ... up|increase|increases|grow|grows|rise|rises|higher|worse|explode|explodes|bigger",
      ],
    },
    {
      id: "breaks",
      weight: "false",
      message:
        "Nothing breaks: the forward pass needs weights, not weights that move. What does it compute, run after run?",
      said: [
        "crash|crashes|break|breaks|fails|exception",
        "error message|messages",
        "dies",
        "neuron|neurons|network|model|program dead",
        "$out zero|0|nothing|empty",
        "is|be|gives|has no $out",
      ],
      denied: ["forward", "network|model|it|they|program|neuron work|works|function|functions|run|runs"],
    },
    {
      id: "faster",
      weight: "false",
      message: "It would save work, and gain nothing. What is the work of training for?",
      said: ["fast|faster|quick|quicker|efficient|speed"],
    },
    {
      id: "harmless",
      weight: "false",
      message:
        "The first weights are random. How good is a prediction that comes from random weights?",
      said: ["stable|fine|good|okay|ok|harmless", "nothing bad|special", "as usual"],
      denied: ["matter", "important"],
    },
    {
      id: "overfits",
      weight: "false",
      message: "To overfit is to learn too much by heart. How much is learned here?",
      said: ["overfit|overfits|overfitting", "by heart", "memorise|memorises|memorize|memorizes"],
    },
    {
      id: "random-output",
      weight: "false",
      message:
        "Where would chance come in? Run the forward pass twice with the same inputs and the same weights.",
      said: ["$out ... random|different|unpredictable|unstable|chaotic", "unstable"],
    },
    {
      id: "explodes",
      weight: "false",
      message:
        "Gradients can be computed all the same, and the weights stay where they are. What is the gradient good for, if no step follows?",
      said: [
        "vanish|vanishes|vanishing",
        "explode|explodes|exploding",
        "gradient|gradients ... zero|0",
      ],
    },
    {
      id: "vague",
      weight: "beside",
      message: "Nothing of what? Which two numbers would you print after each epoch, to see it?",
      either: ["nothing ... change|changes|happen|happens|move|moves"],
    },
    {
      id: "bias-instead",
      weight: "beside",
      message:
        "A bias that moves could shift the prediction a little. If all that can be learned is frozen, what is left to move?",
      said: ["bias|biases ... learn|learning|learns|change|changes|instead|adjust|work"],
    },
    {
      id: "inputs-ignored",
      weight: "false",
      message:
        "The inputs are still multiplied by the weights. What comes out for the same inputs, again and again?",
      said: ["input|inputs ... ignored|ignore|useless|nothing"],
      denied: ["input|inputs ... matter|used|count"],
    },
  ],
});
