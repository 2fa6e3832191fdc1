import { labelled, type LabelledAnswer } from "./labelled";

const cancel = "cancel";
const rounding = "rounding";
const magnified = "magnified";

const right: LabelledAnswer[] = [
  labelled(
    "right",
    [cancel, rounding],
    "The two losses become almost equal, so their digits cancel and only rounding errors are left.",
  ),
  labelled(
    "right",
    [rounding, magnified],
    "Because of rounding errors, which get divided by a very small number and become huge.",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "floats only have 16 digits and both losses are the same in the first 14, so the difference is mostly noise",
  ),
  labelled(
    "right",
    [cancel, magnified],
    "When h is tiny, L(w+h) and L(w-h) are nearly identical. Their difference has lost its digits and dividing by 2h makes that worse.",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "catastrophic cancellation: subtracting two nearly equal floating point numbers",
  ),
  labelled(
    "right",
    [rounding, magnified],
    "The loss is rounded to 16 digits. The rounding error divided by a tiny h is large.",
  ),
  labelled("right", [cancel, rounding], "cancellation of digits + limited precision of doubles"),
  labelled(
    "right",
    [cancel, rounding],
    "the computer has finite precision, so for very small h the two values are the same number",
  ),
  labelled("right", [rounding, magnified], "roundoff gets amplified by 1/h"),
  labelled(
    "right",
    [cancel, rounding],
    "At some point both points have the same loss because there are no numbers between, so the slope is 0",
  ),
  labelled(
    "right",
    [rounding, magnified],
    "A small h means dividing by a small number, and this blows up the rounding errors in the numerator.",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "The numbers have about 16 digits. If the losses share 14 of them, only two digits are left for the difference.",
  ),
  labelled(
    "right",
    [rounding, magnified],
    "floating point error grows as h shrinks because you divide by it",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "because the losses are too close together, you subtract them, the leading digits cancel, and what remains is rounding noise",
  ),
  labelled(
    "right",
    [cancel, magnified],
    "The difference of the losses becomes so small that few digits are left, then it is divided by something tiny.",
  ),
  labelled(
    "right",
    [rounding, magnified],
    "Numerical noise in the loss is magnified when it's divided by a tiny 2h",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "you lose significant digits when you subtract numbers that are nearly the same",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "Both losses start with the same digits. Those cancel out. The rest is rounded.",
  ),
  labelled(
    "right",
    [cancel, rounding, magnified],
    "digits cancel, what is left is rounding error, and dividing by h makes it big",
  ),
  labelled("right", [rounding, magnified], "machine epsilon / h gets large"),
  labelled(
    "right",
    [cancel, rounding],
    "rounding! the two loss values differ only in the last digit, which is rounded",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "With h=1e-15 the two numbers are equal up to the last bits, and float precision is not enough to tell them apart",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "loss of precision: the values are so similar that subtraction leaves garbage",
  ),
  labelled(
    "right",
    [rounding, magnified],
    "because each loss is a bit wrong from rounding, and the smaller h is, the larger that error becomes in the slope",
  ),
];

const partly: LabelledAnswer[] = [
  labelled("partly", [rounding], "rounding errors"),
  labelled("partly", [rounding], "Because of floating point precision."),
  labelled("partly", [cancel], "the two losses are almost the same"),
  labelled("partly", [cancel], "The digits cancel."),
  labelled("partly", [magnified], "because we divide by a tiny number"),
  labelled("partly", [rounding], "a computer can only store about 16 digits"),
  labelled("partly", [rounding], "limited precision"),
  labelled("partly", [cancel], "cancellation"),
  labelled("partly", [rounding], "numbers are rounded in JavaScript"),
  labelled("partly", [cancel], "L(w+h) and L(w-h) become identical"),
  labelled("partly", [rounding], "it becomes noise"),
  labelled("partly", [rounding], "it hits machine precision"),
  labelled("partly", [magnified], "the errors are amplified"),
  labelled("partly", [rounding], "the hill turns into a staircase"),
  labelled("partly", [rounding], "Rounding, and it takes longer too."),
  labelled("partly", [cancel], "there is hardly any difference between the two values"),
];

const wrong: LabelledAnswer[] = [
  labelled("wrong", [], "because it is slower"),
  labelled("wrong", [], "A small h needs more steps."),
  labelled("wrong", [], "The learning rate would be too small then"),
  labelled("wrong", [], "it would get stuck before the minimum"),
  labelled("wrong", [], "the curve bends too much"),
  labelled("wrong", [], "because you cannot divide by zero"),
  labelled("wrong", [], "h must be positive"),
  labelled("wrong", [], "The network learns nothing then."),
  labelled("wrong", [], "smaller is always better"),
  labelled("wrong", [], "Because of overshooting"),
  labelled("wrong", [], "it costs too much compute"),
  labelled("wrong", [], "the gradient is wrong"),
  labelled("wrong", [], "I like pizza"),
  labelled("wrong", [], "truncation error"),
  labelled("wrong", [], "The weights change too little so training takes forever"),
  labelled("wrong", [], "Why is a smaller nudge h not always better?"),
];

const open: LabelledAnswer[] = [
  labelled("open", [], ""),
  labelled("open", [], "   \n "),
  labelled("open", [], "I don't know"),
  labelled("open", [], "no idea"),
  labelled("open", [], "todo"),
  labelled(
    "open",
    [],
    "Weil sich die Ziffern der beiden Verluste gegenseitig aufheben und nur der Rundungsfehler bleibt.",
  ),
  labelled("open", [], "idk"),
  labelled(
    "open",
    [],
    "Parce que les deux pertes sont presque les mêmes et les chiffres disparaissent.",
  ),
];

/** Answers to "Why is a smaller nudge h not always better?" */
export const whySmallAnswers: readonly LabelledAnswer[] = [...right, ...partly, ...wrong, ...open];
