import { alternately, labelled, type LabelledAnswer, reported } from "../../../checks/labelled";

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
  labelled("right", [rounding, magnified], "floating point error grows as h shrinks because you divide by it"),
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
  labelled("right", [rounding, magnified], "Numerical noise in the loss is magnified when it's divided by a tiny 2h"),
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
  labelled("right", [cancel, rounding], "loss of precision: the values are so similar that subtraction leaves garbage"),
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
  labelled("open", [], "Parce que les deux pertes sont presque les mêmes et les chiffres disparaissent."),
];

// Written after the first version of the matcher, and labelled before it read them: its first reading is the honest one.
const second: LabelledAnswer[] = [
  labelled(
    "right",
    [cancel, rounding],
    "Number in JS is a 64-bit float: about 16 digits. Subtract two losses that agree in 15 of them and you keep one.",
  ),
  labelled(
    "right",
    [rounding, magnified],
    "0.1 + 0.2 !== 0.3 all over again: each loss is slightly off, and dividing by 0.00000001 turns that into a big mistake.",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "The losses on both sides differ only in their last digits, and those are rounded anyway.",
  ),
  labelled("partly", [rounding], "Below some h the difference drowns in rounding noise."),
  labelled(
    "right",
    [rounding, magnified],
    "You measure a difference that's smaller than what a float can store, and then you scale the mistake up by dividing by 2h.",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "Because w + h and w - h give practically the same loss, and a double can't hold enough digits to tell them apart.",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "Subtracting nearly equal numbers throws away the leading digits; what remains is mostly rounding.",
  ),
  labelled(
    "right",
    [rounding, magnified],
    "A tiny error in the loss becomes a huge error in the slope once you divide by a tiny h. That tiny error is there because floats are rounded.",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "Like weighing a letter by weighing yourself with and without it: both readings are nearly the same, and the scale only shows whole kilos.",
  ),
  labelled("partly", [rounding], "floats are not exact"),
  labelled("partly", [rounding], "The scale has no finer marks."),
  labelled("partly", [cancel], "both losses look the same at that point"),
  labelled("partly", [cancel], "the subtraction eats the digits"),
  labelled("partly", [magnified], "any mistake gets multiplied by 1/(2h)"),
  labelled("partly", [rounding], "the change in the loss is smaller than the smallest digit the computer stores"),
  labelled("partly", [rounding], "because doubles run out of digits"),
  labelled("partly", [cancel], "The two losses are nearly equal, and it takes more time to compute them."),
  labelled("wrong", [], "A smaller nudge takes more time to compute."),
  labelled("wrong", [], "With a small h you get stuck in a local minimum."),
  labelled("wrong", [], "The parabola is too curved for it."),
  labelled("wrong", [], "because the slope is zero then"),
  labelled("wrong", [], "h is always better when it is small, I see no problem."),
  labelled("wrong", [], "0 divided by 0 is NaN."),
  labelled("wrong", [], "The weight barely moves, so nothing is learned."),
  labelled("wrong", [], "The nudge must be as large as the learning rate."),
  labelled("open", [], "dunno"),
  labelled("open", [], "No idea at all"),
  labelled("right", [cancel, rounding], "1. digits cancel 2. rounding"),
  labelled(
    "right",
    [rounding, magnified],
    "First: floats are rounded. Second: dividing by a tiny h makes the rounding huge.",
  ),
  labelled(
    "right",
    [cancel, magnified],
    "Reason 1: the losses are nearly equal. Reason 2: the error gets magnified by the division.",
  ),
  labelled("partly", [rounding], "1) rounding 2) it is slower"),
  labelled("wrong", [], "1) it takes longer 2) it costs more"),
];

const misjudged: LabelledAnswer[] = [
  reported("partly", [rounding], "the thickness of a paper with a ruler: the difference is smaller than the marks"),
  reported("wrong", [], "the step is too small and training takes forever"),
  reported("wrong", [], "A smaller h makes the line closer to the tangent"),
  reported("wrong", [], "you divide zero by something tiny"),
  reported("partly", [cancel], "Digits cancel out."),
  reported("partly", [rounding], "Rounding errors"),
  reported("partly", [cancel], "The two losses share digits"),
  reported("right", [cancel, rounding], "The difference gets so small that it is mostly rounding error."),
  reported("partly", [rounding], "IEEE 754"),
  reported("partly", [rounding], "It's below what the ruler can show."),
];

/** As people write, each labelled before any verdict on it was seen; the second of each two was kept away. */
const habits = alternately([
  labelled(
    "right",
    [rounding, magnified],
    "floats only have ~16 digits so you end up dividing rounding junk by something tiny",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "The two losses agree in nearly every digit, so the difference is basically roundoff.",
  ),
  labelled(
    "right",
    [cancel, magnified],
    "you subtract two almost equal numbers and then blow the leftover up by dividing by 2h",
  ),
  labelled("right", [rounding, cancel], "At some point w+h equals w for the computer and the difference is 0."),
  labelled(
    "right",
    [rounding, magnified],
    "Smaller h means less truncation but the round-off is divided by h so it grows",
  ),
  labelled("right", [cancel, rounding], "lossUp and lossDown become the same double. Slope zero, hooray."),
  labelled("open", [], "Like weighing the captain by weighing the ship with him and without him.", "metaphor"),
  labelled("open", [], "If you zoom in too far on a photo you only see pixels.", "metaphor"),
  labelled("open", [], "cancellation rounding float precision tiny divide", "list"),
  labelled("open", [], "digits, rounding, subtract, cancel, 2h", "list"),
  labelled("partly", [rounding], "Rounding."),
  labelled("partly", [rounding], "floating point precision"),
  labelled("partly", [cancel], "catastrophic cancellation"),
  labelled("partly", [cancel], "because f(w+h) and f(w-h) look the same then"),
  labelled("wrong", [], "Too small steps and it needs ages to converge"),
  labelled("wrong", [], "Because then the training is too slow."),
  labelled("wrong", [], "it may get stuck in a local minimum"),
  labelled("wrong", [], "With a small learning rate you never reach the valley"),
  labelled("right", [rounding, magnified], "teh computer rounds and the eror gets huge when u devide by h"),
  labelled("right", [cancel, rounding], "the diffrence of the losses drowns in the rounding nosie"),
  labelled(
    "right",
    [rounding, magnified],
    "There are two errors fighting: the curve's bend wants h small, the rounding wants h big because it gets divided by h.",
  ),
  labelled(
    "right",
    [cancel, rounding],
    "A float has a finite number of digits, and when the numbers are nearly equal the digits that differ are the ones that have been rounded away.",
  ),
  labelled("open", [], "no idea, smaller sounds better to me"),
  labelled("open", [], "I'd have said it is always better"),
  labelled("open", [], "Weil dann die Rundungsfehler dominieren."),
  labelled("open", [], "à cause des erreurs d'arrondi"),
  labelled("partly", [magnified], "dividing by a very small number makes any mistake enormous"),
  labelled("partly", [magnified], "Errors get amplified"),
  labelled("wrong", [], "A smaller h is always better, the slope only gets more exact."),
  labelled("wrong", [], "Rounding plays no role, a smaller nudge only takes more time."),
  labelled(
    "right",
    [cancel, rounding, magnified],
    "Imagine measuring a hair with a ruler: the difference is smaller than the ticks. The losses agree to 15 digits and what is left is rounding.",
    "metaphor",
  ),
  labelled("right", [rounding, magnified], "Congratulations, you have just divided noise by almost nothing."),
  labelled("partly", [rounding], "The machine can't resolve such a small change"),
  labelled("open", [], "Because the graph on the left looks terrible."),
]);

/** Answers to "Why is a smaller nudge h not always better?" */
export const answers: readonly LabelledAnswer[] = [
  ...right,
  ...partly,
  ...wrong,
  ...open,
  ...second,
  ...misjudged,
  ...habits,
];
