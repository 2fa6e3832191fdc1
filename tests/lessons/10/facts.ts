import type { Facts } from "../lesson";

export const facts: Facts = {
  shows: [
    "most frequent: 6, right 29 of 397: 0.073",
    "log 10 = 2.3026, loss at the start 2.4956",
    "accuracy on the held-out digits 0.977, 388 of 397",
    "after 60 steps at w1 = -2.690, loss 3.618",
    "accuracy on the moved digits: 0.491",
  ],
  guesses: {
    "look-predict": /Of the forty it got|9 → 5|8 → 1/,
    "floor-predict": /0\.914|363/,
    "by-heart-predict": /0\.597|About 0\.6/,
  },
};
