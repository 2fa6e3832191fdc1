import { freeTextExercise } from "../../checks/freeText";

export const whyReset = freeTextExercise({
  id: "7-why-reset",
  lesson: 7,
  name: "Exercise 3: why reset the gradients",
  question: "Why must the gradients be set back to 0 before each step of training?",
  wanted: "Two reasons are enough.",
  lists: {
    gradient: "gradient gradients grad grads slope slopes derivative derivatives it they",
    old: "old older previous last earlier former past before stale leftover outdated prior",
    add: "add adds added adding accumulate accumulates accumulated accumulating accumulation sum sums summed summing pile piles piling grow grows growing stack stacks stacking collect collects accumulator plus increment increments",
    step: "step steps update updates iteration iterations epoch epochs pass passes walk walks batch round time",
    wrong:
      "wrong false bad incorrect bigger larger longer large long big huge far double doubled overshoot overshoots overshooting garbage meaningless nonsense misleading mistaken inaccurate",
  },
  premise: {
    absent: [],
    neutral: [
      "not|never|no|without|forget ... reset|resetting|zero|clear|set|do|it|this",
      "set ... zero|0",
      "must ... reset",
      "reset|zero|clear ... $gradient",
    ],
    here: [],
  },
  ideas: [
    {
      id: "adds",
      name: "the walk back adds to what is there",
      question: "What does `+=` do in the walk back: replace the gradient, or something else?",
      said: ["$add", "on top", "carry|carries|carried over", "mix|mixed|mixes", "build|builds|building up"],
      denied: ["overwrite|overwrites|overwritten|replace|replaces|replaced"],
      // In the wish that they do not add up, the reader knows that they do.
      either: [
        "so|that|must|should|shall|want|avoid|prevent|stop|keep|to ... $add",
        "running total|sum",
        "gradient|gradients|it|they doubles|triples|double|triple",
      ],
    },
    {
      id: "old",
      name: "old slopes belong to an earlier place",
      question: "Where was the weight when the slopes that are still in the gradient were measured?",
      said: [
        "still|keep|carry|carrying|yesterday|remember ... $old|$gradient|batch",
        "yesterday",
        "slopes|gradients of all|both ... $step",
        "contain|contains|include|includes ... $step|gradient|gradients",
        "not ... spot|place|position ... standing|stand|now|are",
        "$old $gradient|values|value|one|ones|$step|slope|numbers|weights|position|place|point|blame|errors|information|batch|example|examples",
        "gradient|gradients|slope|slopes|value|values ... $old",
        "from ... $old",
        "leftover|leftovers|stale|outdated|history",
        "weights|weight|position|place|hill ... moved|different|new|elsewhere|left",
        "weights|weight|position|place ... have|has|had|already changed",
        "count|counts|counted|use|used|take|taken ... twice|again",
        "only ... slope|slopes|gradient|gradients here|now",
        "measured|computed|calculated|true|valid ... where|somewhere|elsewhere",
        "slope|slopes|gradient|gradients ... where weight|weights|we|you|ball",
        "sum|total ... both|two|all ... $step",
        "moved|changed since",
        "new|current|fresh|own $step|gradient|slope|place|position|weights",
        "only ... current|this|new",
        "different|another|other place|position|point|weights|hill",
        "no longer true|valid|right",
        "step|slope|gradient ... once more|again",
      ],
      either: [
        "remember|know|use ... $old",
        "$old step|iteration|epoch|walk|slope|slopes|gradient|gradients",
        "last|first|previous|earlier ... influence|add|included|stay",
      ],
      denied: ["belong ... current|new|this", "up to date", "current|valid|true anymore|more"],
    },
    {
      id: "wrong-step",
      name: "so the step goes wrong",
      question: "The step is the learning rate times the gradient. What becomes of it if the gradient is too large?",
      said: [
        "$wrong ... $step|direction|way|gradient|gradients|update",
        "$step|direction|gradient|gradients|update|updates ... $wrong",
        "overshoot|overshoots|overshooting|overshot",
        "wrong direction|way|place|amount",
        "past|through|over|miss|misses|jump|jumps ... valley|minimum|bottom|goal",
        "roll|rolls|rolling|run|runs ... valley|on|away|past|plain",
        "explode|explodes|diverge|diverges|unstable|blow|blows|oscillate|oscillates",
        "ball ... friction|faster",
        "momentum",
        "loss ... up|rise|rises|grow|grows|increase|increases|worse",
        "longer|larger|bigger than",
        "learn|learns|train|trains ... badly|wrong|poorly",
      ],
      either: ["too large|big|long|far|high", "not overshoot|overshoots|explode"],
      denied: [
        "downhill",
        "right|correct direction|step|way|gradient",
        "converge|converges",
        "$step|gradient|gradients|update ... right|correct",
      ],
    },
  ],
  enough: 2,
  praise:
    "Yes: the walk back only ever adds, and a step should follow the slope of the place where the weights are now.",
  misconceptions: [
    {
      id: "weights-reset",
      weight: "false",
      message: "The weights keep what they have learned. Which numbers go back to 0, and which stay?",
      said: [
        "forget|forgets|erase|erases ... learned|learnt|everything|knowledge|weights|weight",
        "weights|weight|parameters zero|0|reset|random|scratch",
        "weights|weight|parameters must|should|have|need|has|are|start|begin|get to|be|start|set|reset|at|from ... zero|0|reset|scratch|again",
        "start|starts|begin scratch|random",
        "reset weights|weight|network|model|parameters",
      ],
    },
    {
      id: "learning-rate",
      weight: "false",
      message:
        "The learningRate is a number that you choose, and no reset changes it. What is it multiplied by, in a step?",
      said: [
        "learning rate ... small|smaller|low|lower|reset|zero|decrease|decreases|down",
        "learningrate",
        "smaller|lower|reduce|reduces learning rate",
      ],
    },
    {
      id: "overwrites",
      weight: "false",
      against: "adds",
      message: "Look at the line once more: is it `=` or `+=`?",
      said: ["walk|backward|it|engine|each|one overwrites|replaces ... gradient|gradients|old"],
    },
    {
      id: "memory",
      weight: "false",
      message: "A gradient takes one number for each weight, 0 or not. What is different about the number itself?",
      said: [
        "memory|space|storage|ram ... save|free|full|fill|fills|less|leak|run",
        "garbage collect|collected|collection|collector",
        "save|saves|free|frees|less|leak|runs ... memory|space|storage|ram",
      ],
      either: ["run|runs|running out ... memory|space|storage|ram"],
    },
    {
      id: "faster",
      weight: "false",
      message: "It is a little more work, and not less. What would the step be without it?",
      said: [
        "make|makes|be|is|train|training|learn|learns|run|runs|compute|computation|step ... fast|faster|quick|quicker|efficient",
        "fast|faster|quick|quicker training|learning|computation",
        "speed|speeds up",
        "performance|efficiency|efficient",
      ],
    },
    {
      id: "vanishing",
      weight: "false",
      message:
        "A gradient that vanishes is multiplied by small slopes on its way. Which operation is at work here, at the end of the way?",
      said: ["vanish|vanishes|vanishing"],
      either: ["prevent|avoid|against|stop ... vanish|vanishes|vanishing"],
    },
    {
      id: "overfitting",
      weight: "false",
      message: "Overfitting is about what is learned, not about how a step is taken. Which numbers go into the step?",
      said: ["overfit|overfits|overfitting"],
      either: [
        "prevent|prevents|avoid|avoids|stop|stops ... overfit|overfits|overfitting",
        "so|that|network|it ... not overfit",
      ],
    },
    {
      id: "crash",
      weight: "false",
      message: "Nothing stops, and no error is shown: that is what makes it hard to find. What happens to the numbers?",
      said: [
        "crash|crashes|exception",
        "error message",
        "throw|throws|give|gives|get ... error",
        "program|code|training|it fail|fails|break|breaks",
      ],
    },
    {
      id: "nan",
      weight: "beside",
      message: "Step 4's run had no NaN: its loss stayed at 0.0625. What went wrong there?",
      said: ["nan|infinity|infinite"],
    },
    {
      id: "minimum-zero",
      weight: "beside",
      message:
        "At the bottom of a valley the slope is 0 by itself. Here the number is set to 0 on the top of a slope too. For what?",
      said: [
        "gradient|gradients|slope|slopes ... zero|0 ... minimum|bottom|valley|end",
        "minimum|bottom ... gradient|slope ... zero|0",
      ],
    },
    {
      id: "habit",
      weight: "beside",
      message:
        "A clean start is a good word. What exactly would be unclean: what does the walk back find there, and what does it do with it?",
      said: ["clean|clear start|slate|state", "framework|pytorch requires|needs|wants|says", "always done|do"],
    },
  ],
});
