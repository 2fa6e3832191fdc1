import type { Status } from "../../../src/checks/types";

/**
 * Answers that turn a true sentence round, deny it, or deny its opposite. Written last, and no exercise was tuned on them;
 * one showed a fault of the reader ("nothing but" taken for a denial), which was mended.
 */
export const turnedRound: Record<string, readonly (readonly [Status, string])[]> = {
  "1-why-activation": [
    ["right", "You can't get a curve out of sums, however many you chain; you only get another sum"],
    ["right", "Nothing but the activation can make the boundary bend, and many problems have no straight boundary"],
    ["right", "Take the activation away and ten layers shrink to one, which no longer solves XOR"],
    ["partly", "A network of sums only is never curved"],
    ["partly", "it allows for complicated functions"],
    ["wrong", "Because without it the network would be too complex"],
    ["wrong", "The activation makes curves straight, so the network is easier to train"],
    ["wrong", "Without activations every layer would bend the line again"],
    ["wrong", "A linear network isn't limited, it just needs more neurons"],
    ["wrong", "It does not bend the line, it makes the weights smaller"],
  ],
  "1-frozen-weights": [
    ["right", "The same numbers go through the same sums, so you get no new prediction, and nothing has been learned"],
    ["right", "However long you train, the loss won't move and neither will the prediction"],
    ["right", "no step is ever taken, the loss isn't reduced, the model stays as bad as it was"],
    ["partly", "It can't be trained"],
    ["partly", "No loss curve that falls, but the predictions get different"],
    ["wrong", "The predictions are not the same, they jump around"],
    ["wrong", "the loss is not constant because the inputs are learned instead"],
    ["wrong", "Its predictions get a little better each time"],
    ["wrong", "Less learning, but still some"],
    ["right", "There's neither progress in the loss nor any other prediction than the first one"],
  ],
  "2-why-small": [
    ["right", "there is hardly any difference between the two losses, so rounding decides what the slope is"],
    ["right", "what isn't shared by the two losses is only the last few digits, and those aren't exact"],
    ["right", "The rounding error doesn't change but the divisor shrinks, so their ratio explodes"],
    ["partly", "the two losses aren't distinguishable any more"],
    ["partly", "the error is divided by a number close to 0"],
    ["wrong", "the rounding errors are not divided by h, so they get smaller"],
    ["wrong", "With a small h the losses have no digits in common"],
    ["wrong", "A small nudge is not bad at all, it is only slow"],
    ["wrong", "Fewer rounding errors but a larger bend"],
    ["wrong", "a small h does not make the difference small enough"],
  ],
  "7-why-reset": [
    [
      "right",
      "Otherwise no step would use only its own slope, it would drag all earlier ones along, and the weight would not stop at the minimum",
    ],
    ["right", "An old slope isn't true for the new place but the engine would still add it in"],
    ["right", "the gradients wouldn't be replaced but piled up, making each step longer than the one before"],
    ["partly", "the engine does not start from 0 by itself, it keeps adding"],
    ["partly", "the step must not be too long"],
    ["wrong", "the gradient would not be added if it was not 0"],
    ["wrong", "so that the old gradient is not lost"],
    ["wrong", "Because the learning rate is not 0"],
    ["wrong", "The old slopes are good, but they need too much memory"],
    ["wrong", "With a reset the weights go back and do not learn too much"],
  ],
};
