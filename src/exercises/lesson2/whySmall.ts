import { freeTextExercise } from "../../checks/freeText";

export const whySmall = freeTextExercise({
  id: "2-why-small",
  lesson: 2,
  name: "Why not the smallest nudge",
  question: "Why is a smaller nudge h not always better?",
  wanted: "Two reasons are enough.",
  lists: {
    losses: "loss losses value values number numbers point points they both two result results f",
    same: "same equal identical alike close closer similar near indistinguishable",
    digits: "digit digits decimal decimals precision significant bits figures places",
    rounding: "round rounds rounding rounded roundoff noise",
    limited:
      "limited finite only few 16 15 17 sixteen lose loses losing lost kill kills gone run enough left fewer many",
    mark: "mark marks resolution tick ticks scale spacing gap epsilon smallest last store resolve represent measure",
  },
  premise: {
    // What is said of a large nudge tells nothing false of a small one.
    absent: ["large|larger|big|bigger|greater|moderate h|nudge|step|one"],
    isAboutAbsence: true,
    neutral: ["smaller ... not always better", "not always better"],
    here: ["small", "smaller", "tiny"],
  },
  ideas: [
    {
      id: "cancel",
      name: "the two losses become almost the same, and their digits cancel",
      question: "Compare the two losses, digit by digit. What happens to the digits they share when you subtract?",
      said: [
        "cancel|cancels|cancellation|cancelled|canceled|canceling|cancelling",
        "$losses ... $same",
        "$same $losses",
        "$losses ... share|shares|agree|coincide",
        "agree|coincide ... $digits|16|15|14|most|first",
        "differ|differs only|last|hardly|little",
        "not|no|hardly|barely|less differ|difference",
        "less ... $losses differ",
        "$losses not|hardly|barely ... change|changes|move|moves",
        "get|gets|difference zero|0",
        "identical|similar|indistinguishable|alike",
        "subtract|subtracting|subtraction|minus|difference ... $same|zero|0|nothing|vanish|vanishes|disappears",
        "difference ... tiny|small|zero|0|lost|vanish",
        "$digits|rest ... cancel|cancels|vanish",
        "not|hardly|barely tell|distinguish ... $losses",
        "$digits ... vanish|disappear|disappears|shared|common|match",
        "begin|start|share ... $digits",
        "nearly|almost|practically same|equal",
      ],
      // To avoid it is to know of it.
      either: ["prevent|avoid|against|stop ... cancellation|cancelling|canceling"],
    },
    {
      id: "rounding",
      name: "a number holds only so many digits, and what is left is rounding",
      question: "How many digits does a number hold, and what is the last of them worth?",
      said: ["round|rounding|rounded|roundoff|rounds"],
      either: [
        "than|below|under|avoid|beyond|prevent ... rounding|roundoff",
        "floating point",
        "float|floats|float64|double|doubles|computer|machine|javascript ... $limited|precise|precision|accuracy|represent|exact|store",
        "$limited ... $digits",
        "$digits ... $limited",
        "less|fewer ... $digits left|remain|remains|correct|survive|significant",
        "less|fewer correct|significant|reliable|good $digits",
        "precision|accuracy limit|limits|limited|finite|error|errors|runs|lost|loss",
        "machine|numerical|numeric precision|epsilon|error|noise",
        "noise|garbage",
        "no numbers between",
        "staircase|stair|stairs",
        "precision|accuracy|resolution lost|gone",
        "loss of precision|accuracy|resolution|digits",
        "smaller|finer|thinner|less than ... $mark",
        "below ... $mark",
        "no finer|smaller $mark",
        "below ... show|shows|see|display",
        "ieee|754",
        "same float|double",
        "w h equals|equal|is|becomes ... w",
        "not resolve|represent|store|exact|precise|accurate",
      ],
    },
    {
      id: "magnified",
      name: "dividing by a tiny 2h makes that error large",
      question:
        "The rounding in a loss is tiny, about 0.00000000000000001. Through which operation does it become large?",
      said: [
        "divide|divided|dividing|division|divides|over|by ... tiny|small|smaller|little|1e|2h|h",
        "garbage over|by 1e|2h|h",
        "divide|divided|dividing|division ... nearly|almost +zero|0|nothing",
        "divide|divides|dividing|division ... make|makes ... bigger|larger|big|large|huge|worse",
        "inflate|inflates|inflated|amplify|amplifies|amplified|magnify|magnifies|magnified|blow|blows|blown|explode|explodes|enlarge|enlarged|multiplied|multiplies|scaled",
        "error|errors|mistake|mistakes|noise|rounding|roundoff ... rise|rises|grow|grows|large|larger|big|bigger|huge|dominates|dominate",
        "divide|divided|dividing by it",
        "with|by|times|like 1 h",
        "grow|grows|large|larger|increase|increases ... error|errors|noise",
      ],
    },
  ],
  enough: 2,
  praise:
    "Yes: the digits that both losses share cancel, what is left is rounding, and the division by a tiny 2h makes it large.",
  misconceptions: [
    {
      id: "slower",
      weight: "false",
      message: "A small h costs no more time: it is the same two losses. What becomes worse is the slope. Why?",
      said: [
        "slow|slower|slowly|longer|expensive|forever|ages",
        "takes|take|needs|need|costs|cost|requires ... time|steps|iterations|evaluations|passes|work|compute|long|longer",
        "extra|heavy evaluations|passes|work|compute",
      ],
    },
    {
      id: "learning-rate",
      weight: "false",
      message:
        "That is about the learningRate, the length of a step downhill. The nudge h only measures the slope. What can go wrong with a measurement by a tiny nudge?",
      either: [
        "learning rate",
        "learningrate",
        "overshoot|overshoots|converge|converges|convergence",
        "stuck ... minimum|valley|optimum",
        "reach|reaches|arrive|get ... valley|minimum",
        "learns|learn|trains|train ... steps|slow|long|less|nothing|worse",
      ],
    },
    {
      id: "bend",
      weight: "beside",
      message: "The bend counts when h is large: that is the other arm of the V. What happens on the left arm?",
      either: ["bend|bends|curve|curved|curves|curvature|truncation|tangent"],
    },
    {
      id: "rounding-harmless",
      weight: "false",
      message:
        "Then the left arm of the V would not be there. How many digits of the two losses are left after the subtraction?",
      said: ["@here rounding|precision ... harmless|irrelevant", "@here rounding|precision ... plays|has no"],
      denied: ["@here rounding|precision ... matter|important|problem|role"],
    },
    {
      id: "rounding-shrinks",
      weight: "false",
      message:
        "The error of one loss stays as large as it is, however small h is. What becomes of it in the division by 2h?",
      said: [
        "@here $rounding get|gets|become|becomes|is|are|matter|matters +smaller|less|weaker",
        "@here $rounding shrink|shrinks|vanish|vanishes|disappear|disappears",
        "@here make|makes|keep|keeps ... $rounding error|errors +smaller|small|less|tiny|disappear|vanish",
        "@here make|makes|keep|keeps ... $rounding +smaller|small|less|tiny|disappear|vanish",
        "@here less|fewer +$rounding",
        "@here $rounding +less",
        "@here $rounding error|errors +cancel",
        "divide|divides|dividing|division ... make|makes|give|gives slope|gradient|result small|smaller",
        "divide|divides|dividing|division ... $rounding|error|errors +small|smaller|less|tiny|disappear|vanish",
      ],
    },
    {
      id: "digits-kept",
      weight: "false",
      against: "cancel",
      message: "The smaller h is, the closer together the two losses lie. How many of their digits are the same then?",
      said: [
        "@here less|fewer +$digits cancel|cancels|lost|vanish|disappear|shared|same",
        "@here cancel|cancels +less",
        "@here less|fewer +$digits to",
        "@here smaller ... more +different ... $losses",
        "@here $losses ... very|completely|totally|quite +different",
        "@here $losses ... far apart",
      ],
      denied: ["@here $digits cancel|cancels|lost|vanish|disappear"],
    },
    {
      id: "large-h",
      weight: "false",
      message: "Here h is small, and so is 2h. What does a division by a small number do to an error?",
      said: ["divide|divides|divided|dividing|division by large|larger|big|bigger|huge h|2h|number|nudge|step"],
    },
    {
      id: "bends-more",
      weight: "false",
      message:
        "The closer you look, the straighter a smooth curve is: the bend matters less for a small h. What happens on the left arm?",
      said: [
        "small|smaller|tiny +h|nudge|2h ... truncation|bend|bends|curvature grow|grows|larger|bigger|more|rises",
        "rounding ... curve bends|bend|curved|bent",
      ],
    },
    {
      id: "exact",
      weight: "false",
      message: "Is it? If both losses are equal, their difference is 0. What slope does that give?",
      said: ["slope|gradient|derivative|result ... exactly|perfectly +right|correct|exact|accurate"],
    },
    {
      id: "zero-divided",
      weight: "false",
      message:
        "0 divided by anything is 0. Most slopes on the left arm are not 0, and still wrong. What do the two losses look like there?",
      said: ["divide|divides|dividing|division zero|0 ... by", "zero|0 divided|over ... tiny|small|something|h|2h"],
    },
    {
      id: "accurate",
      weight: "beside",
      message:
        "That is so on the right arm of the V. What happens to the error on the left arm, as h becomes smaller still?",
      said: ["small|smaller|tiny ... accurate|exact|precise|better", "smaller ... smaller error"],
    },
    {
      id: "zero",
      weight: "beside",
      message:
        "At h = 0 there is no slope at all, true. But 1e−15 is not 0, and the slope is bad already. What do the two losses look like there?",
      either: ["divide|division|dividing by zero|0", "becomes|is|to|equals|reaches zero|0", "nan|infinity"],
    },
  ],
});
