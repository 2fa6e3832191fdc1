import { alternately, labelled, type LabelledAnswer, reported } from "../../../checks/labelled";

const adds = "adds";
const old = "old";
const wrongStep = "wrong-step";

const right: LabelledAnswer[] = [
  labelled(
    "right",
    [adds, old],
    "Because backward adds to the gradient, so the gradients of the previous step would still be in there.",
  ),
  labelled("right", [adds, old], "gradients accumulate. without a reset the old ones are mixed with the new ones"),
  labelled(
    "right",
    [adds, wrongStep],
    "The walk back uses +=, it adds. So the step would get too big and overshoot the valley.",
  ),
  labelled(
    "right",
    [old, wrongStep],
    "Old slopes belong to a place where the weight no longer is, so the step goes in the wrong direction.",
  ),
  labelled("right", [adds, old], "They add up otherwise, and you would step along all the previous slopes too"),
  labelled(
    "right",
    [adds, wrongStep],
    "It accumulates, so every update becomes larger and larger and the loss goes up again.",
  ),
  labelled(
    "right",
    [adds, old, wrongStep],
    "backward() adds to whatever is in gradient. If it is not 0 the stale gradient from the last step is included and the step is wrong.",
  ),
  labelled(
    "right",
    [adds, old],
    "because the engine sums gradients, it can not know that a new walk begins, so old values would stay in the sum",
  ),
  labelled("right", [adds, wrongStep], "otherwise the gradients pile up and the weights run past the minimum"),
  labelled(
    "right",
    [old, wrongStep],
    "The gradient of the last step was for other weights. Using it again makes the step too long.",
  ),
  labelled(
    "right",
    [adds, old],
    "Since gradients are summed over all uses, the sum would also contain the slopes from earlier epochs.",
  ),
  labelled(
    "right",
    [adds, wrongStep],
    "The gradients would grow with every walk and the ball rolls through the valley like without friction",
  ),
  labelled("right", [adds, old], "+= means it accumulates, but we want only the slope at the current place"),
  labelled(
    "right",
    [old, wrongStep],
    "If you dont, the leftover gradient of the step before pushes the weight too far",
  ),
  labelled(
    "right",
    [adds, old],
    "The walk does not overwrite the gradient, it adds. So what is left from before must be removed first.",
  ),
  labelled("right", [adds, wrongStep], "It adds up twice, three times... so the gradient is too large"),
  labelled(
    "right",
    [adds, old],
    "gradients get added to the existing ones, and those were computed for the old weights",
  ),
  labelled(
    "right",
    [adds, old],
    "Each backward pass adds its slopes; the weights have moved since, so the earlier slopes are not valid any more.",
  ),
  labelled(
    "right",
    [old, wrongStep],
    "because a step should follow the current slope only. stale slopes lead the wrong way",
  ),
  labelled(
    "right",
    [adds, wrongStep],
    "because the gradients are accumulated and then we would take much too big steps and it diverges",
  ),
  labelled(
    "right",
    [adds, old],
    "They accumulate across steps, so you'd be descending using a sum of all past gradients instead of the one here.",
  ),
  labelled("right", [adds, old], "acumulation: the new gradient is added to the previous one"),
  labelled(
    "right",
    [adds, wrongStep],
    "Otherwise it's like momentum without friction: the slopes add and it never stops at the bottom",
  ),
  labelled("right", [adds, old], "so that gradients from the last iteration don't add to this one"),
  labelled(
    "right",
    [adds, old, wrongStep],
    "Gradients from earlier steps would be added in, the total would be too large, and training would jump over the valley.",
  ),
  labelled(
    "right",
    [old, wrongStep],
    "Without it the second step contains the first step's slope once more and is longer than it should be",
  ),
  labelled("right", [adds, wrongStep], "the gradient keeps summing so the update overshoots"),
  labelled(
    "right",
    [old, wrongStep],
    "the weight moved, so the slope is different now. with the old slope still inside the update is wrong",
  ),
];

const partly: LabelledAnswer[] = [
  labelled("partly", [adds], "Because they accumulate."),
  labelled("partly", [adds], "backward adds to the gradients"),
  labelled("partly", [adds], "because of the +="),
  labelled("partly", [adds], "otherwise they would sum up"),
  labelled("partly", [old], "To get rid of the old gradients."),
  labelled("partly", [old], "so the previous step does not influence this one"),
  labelled("partly", [old], "the gradients from before are no longer valid"),
  labelled("partly", [old], "We only want the gradient of the current step"),
  labelled("partly", [old], "The weights have changed, so we need new slopes."),
  labelled("partly", [wrongStep], "otherwise it goes in the wrong direction"),
  labelled("partly", [wrongStep], "the step would be too large"),
  labelled("partly", [wrongStep], "It would overshoot the minimum."),
  labelled("partly", [wrongStep], "or else the loss goes up"),
  labelled("partly", [wrongStep], "so that it does not explode"),
  labelled("partly", [adds], "They add up, and that takes too much memory so we free memory."),
  labelled("partly", [old], "To remove the old gradients and make training faster"),
  labelled("partly", [adds], "gradients are piling up"),
  labelled("partly", [wrongStep], "It learns badly otherwise"),
  labelled("partly", [adds], "since the engine adds every time backward is called"),
  labelled("partly", [old], "because there is a leftover from the last time"),
];

const wrong: LabelledAnswer[] = [
  labelled("wrong", [], "to save memory"),
  labelled("wrong", [], "To make it faster."),
  labelled("wrong", [], "So that the network forgets what it learned and starts from scratch"),
  labelled("wrong", [], "because the weights have to start at 0"),
  labelled("wrong", [], "to prevent vanishing gradients"),
  labelled("wrong", [], "to avoid overfitting"),
  labelled("wrong", [], "otherwise the program crashes"),
  labelled("wrong", [], "Because the gradient is 0 at the minimum."),
  labelled("wrong", [], "for a clean start"),
  labelled("wrong", [], "because PyTorch requires it"),
  labelled("wrong", [], "It resets the weights of the model."),
  labelled("wrong", [], "So training is more efficient"),
  labelled("wrong", [], "to free memory for the next graph"),
  labelled("wrong", [], "then the network begins again at the beginning"),
  labelled("wrong", [], "because the learning rate is multiplied with the gradient"),
  labelled("wrong", [], "The sigmoid needs numbers between 0 and 1 for training."),
  labelled("wrong", [], "it is good for training"),
  labelled("wrong", [], "My cat is asleep and it rains."),
  labelled("wrong", [], "bananas are yellow"),
  labelled("wrong", [], "The quick brown fox."),
  labelled("wrong", [], "asdf jkl qwer"),
  labelled("wrong", [], "Why must the gradients be set back to 0 before each step of training?"),
  labelled("wrong", [], "In order to speed up the learning."),
  labelled("wrong", [], "so the weights are set to zero and learn again"),
  labelled("wrong", [], "Else there would be an error message in the loop that fails"),
  labelled("wrong", [], "no vanishing"),
];

const open: LabelledAnswer[] = [
  labelled("open", [], ""),
  labelled("open", [], "  "),
  labelled("open", [], "?"),
  labelled("open", [], "i dont know"),
  labelled("open", [], "no idea"),
  labelled("open", [], "..."),
  labelled("open", [], "not sure"),
  labelled("open", [], "Weil sich die Gradienten sonst aufaddieren und der Schritt zu groß wird."),
  labelled("open", [], "Parce que les gradients s'additionnent et le pas est trop grand."),
  labelled("open", [], "Porque los gradientes se suman y el paso es demasiado grande."),
  labelled("open", [], "Потому что градиенты складываются."),
  labelled("open", [], "因为梯度会累加，步长会太大。"),
  labelled("open", [], "Perché i gradienti si sommano e il passo è troppo lungo."),
  labelled("open", [], "Omdat de gradiënten anders worden opgeteld bij de oude."),
  labelled("open", [], "TODO"),
  labelled("open", [], "help"),
];

const filler = "Let me think about this one for a while, because I find it hard to put in words. ";

const long: LabelledAnswer[] = [
  labelled("right", [adds, old], filler.repeat(130) + "The walk back adds, so the old gradients are still in it."),
  labelled("partly", [adds], "The gradients accumulate. " + filler.repeat(130)),
  labelled("wrong", [], "It saves memory. ".repeat(600)),
];

// Written after the first version of the matcher, and labelled before it read them: its first reading is the honest one.
const second: LabelledAnswer[] = [
  labelled(
    "right",
    [adds, old],
    "backward() never assigns, it only does +=, so the second call would hand you the sum of both walks.",
  ),
  labelled(
    "right",
    [adds, old, wrongStep],
    "It's like a counter you forget to reset: the value from last time is still in it and the new one is put on top, so you go too far.",
  ),
  labelled(
    "right",
    [adds, old],
    "Otherwise step 2 moves along slope 1 plus slope 2, and slope 1 was measured somewhere else.",
  ),
  labelled(
    "right",
    [adds, old, wrongStep],
    "The gradient field is shared mutable state. Each walk adds to it, and what's left over from the last walk makes the step too big.",
  ),
  labelled("right", [adds, old], "If you skip it, yesterday's slopes are added to today's."),
  labelled("right", [adds, wrongStep], "Because gradients build up, and you'd jump right across the valley."),
  labelled(
    "right",
    [adds, old],
    "Every step has to be taken with the slope of the current weights, but += keeps the ones of the previous weights in the sum too.",
  ),
  labelled("right", [adds, old], "The accumulator has to start at 0, else the earlier slopes count again."),
  labelled(
    "right",
    [old, wrongStep],
    "A slope is only true at the place it was measured, and the weights have left that place, so the step points in a wrong direction.",
  ),
  labelled("partly", [adds], "Each walk should start with an empty accumulator."),
  labelled("partly", [old], "so that only the slopes of this step count"),
  labelled("partly", [old], "A slope is only true where it was measured."),
  labelled("partly", [wrongStep], "it would take steps that are much too long"),
  labelled("partly", [adds], "Because += does not replace."),
  labelled("partly", [adds], "The gradient would keep getting bigger."),
  labelled("partly", [old], "The numbers from the last round are still there."),
  labelled("wrong", [], "Otherwise everything would be undefined."),
  labelled("wrong", [], "Because a weight of 0 is the best place to start."),
  labelled("wrong", [], "so that the computer doesn't run out of memory"),
  labelled("wrong", [], "The learning rate would be wrong."),
  labelled("wrong", [], "Because the loss is 0 at the end."),
  labelled("wrong", [], "to stop the network from memorising the examples"),
  labelled("wrong", [], "It would give NaN after a few steps."),
  labelled("open", [], "no clue"),
  labelled("open", [], "hmm, not sure"),
  labelled("right", [adds, wrongStep], "1. += adds 2. the step gets too big"),
  labelled("right", [adds, old], "First, gradients add up. Second, the old ones belong to old weights."),
  labelled("right", [old, wrongStep], "Reason 1: stale gradients. Reason 2: the step would overshoot."),
  labelled("partly", [adds], "1) it accumulates 2) it saves memory"),
  labelled("wrong", [], "1) speed 2) memory"),
];

const misjudged: LabelledAnswer[] = [
  reported("partly", [old], "So each step uses only the slope where the weight is now."),
  reported("wrong", [], "Because the loss would become NaN"),
  reported(
    "right",
    [adds, old],
    "Otherwise it is a running total, and the running total includes steps from places we've already left.",
  ),
  reported("right", [old, wrongStep], "You'd count the first step twice and shoot past the minimum."),
  reported("partly", [adds], "It's a running total."),
  reported("partly", [old], "You only want the slope here and now."),
  reported("partly", [wrongStep], "the weights would change too much"),
  reported("partly", [old], "Otherwise you'd count the first step twice."),
  reported("wrong", [], "so the graph can be garbage collected"),
];

/** As people write, each labelled before any verdict on it was seen; the second of each two was kept away. */
const habits = alternately([
  labelled("right", [adds, old], "backward does += so you'd still be carrying yesterday's slopes around"),
  labelled("right", [adds, wrongStep], "They'd keep summing up and the steps become way too big."),
  labelled(
    "right",
    [old, adds],
    "otherwise the gradient is the sum of all the gradients so far, not the one of the spot you're standing on",
  ),
  labelled("right", [adds, old], "Old stuff stays in and the new stuff is added. You want only the new."),
  labelled("open", [], "You don't weigh the flour without taring the scale first.", "metaphor"),
  labelled("open", [], "Like a whiteboard nobody wipes: at some point you can't read today's lesson.", "metaphor"),
  labelled("open", [], "accumulate old gradients wrong direction reset", "list"),
  labelled("open", [], "sum, stale, overshoot, slope, place", "list"),
  labelled("partly", [adds], "They just accumulate, thats why"),
  labelled("partly", [adds], "+= instead of ="),
  labelled("partly", [old], "so the network doesn't remember the last batch"),
  labelled("partly", [old], "Leftovers from the step before would still be inside."),
  labelled("partly", [wrongStep], "otherwise it walks in the wrong direction"),
  labelled("partly", [wrongStep], "the step would be too long"),
  labelled("wrong", [], "so that the network forgets its old weights and starts fresh"),
  labelled("wrong", [], "Otherwise the memory fills up."),
  labelled("wrong", [], "to make the next step faster"),
  labelled("wrong", [], "The gradients don't add up, each new one simply replaces the old one."),
  labelled("wrong", [], "so that the learning rate gets smaller and training is stable"),
  labelled("wrong", [], "because at the minimum the gradient has to be zero"),
  labelled("right", [adds, wrongStep], "gradeints acumulate and then ur updates are wrong"),
  labelled(
    "right",
    [old, wrongStep],
    "You would walk by an old map: the slopes were measured where the weights used to be, so the direction is off.",
    "metaphor",
  ),
  labelled("right", [adds, old], "The previous gradient is still sitting there and backward just piles on top of it"),
  labelled("right", [adds, old], "It never overwrites, it adds, so step 2 uses the slope of step 1 a second time."),
  labelled("open", [], "Weil sich die Gradienten sonst aufsummieren."),
  labelled("open", [], "sonst wird es falsch"),
  labelled("open", [], "PyTorch people always write zero_grad, never asked why"),
  labelled("open", [], "hygiene"),
  labelled(
    "right",
    [adds, wrongStep],
    "Sure, don't reset. Enjoy gradients that pile up and a ball that shoots right over the valley.",
  ),
  labelled(
    "right",
    [adds, old],
    "because each pass adds its slopes, and slopes from another position have nothing to say about this one",
  ),
  labelled("partly", [adds], "Gradients are summed up. Resetting also saves memory."),
  labelled("partly", [adds], "the values would just grow and grow"),
  labelled("open", [], "beats me"),
  labelled("open", [], "If I knew I would not be doing this course :)"),
]);

export const answers: readonly LabelledAnswer[] = [
  ...right,
  ...partly,
  ...wrong,
  ...open,
  ...long,
  ...second,
  ...misjudged,
  ...habits,
];
