import { labelled, type LabelledAnswer, reported } from "./labelled";

const stuck = "stuck";
const sameOutput = "same-output";
const flatLoss = "flat-loss";

const right: LabelledAnswer[] = [
  labelled(
    "right",
    [stuck, sameOutput, flatLoss],
    "The network never learns: for the same input it gives the same prediction every time and the loss stays where it was.",
  ),
  labelled("right", [stuck, flatLoss], "it wont learn anything, the loss stays the same"),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "If weights never change the output never changes, so the loss will never go down.",
  ),
  labelled("right", [stuck, sameOutput], "Nothing is learned. You get the same output each epoch."),
  labelled(
    "right",
    [stuck, flatLoss],
    "the loss curve would be a flat line and the model would not get any better",
  ),
  labelled("right", [stuck, flatLoss], "no learning, the error stays constant"),
  labelled(
    "right",
    [stuck, sameOutput],
    "It stays stuck with its random starting weights, so predictions are as bad after 1000 epochs as before",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "The model can't improve. Whatever error it starts with it keeps forever.",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "then it is not learning. Forward pass gives identical results every time.",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "learning IS changing the weights, so no learning happens and the loss curve is horizontal",
  ),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "Training would be pointless, predictions dont change and loss doesnt decrease",
  ),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "The loss will not decrease because the predictions remain the same",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "with learning rate 0 the loss is flat and the net never learns",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "It will keep making the same mistakes over and over and never get better",
  ),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "nothing happens - same prediction, same loss, for ever",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "You would be standing still on the hill, never going downhill, so the error is never reduced and it doesnt learn",
  ),
  labelled("right", [stuck, sameOutput], "the netwrok doesnt lern, teh outputs stay teh same"),
  labelled(
    "right",
    [stuck, flatLoss],
    "It would not slowly learn, it would not learn at all. The loss never moves.",
  ),
  labelled(
    "right",
    [stuck, sameOutput, flatLoss],
    "No improvement, the loss remains the same in every epoch because the guess is always the same for that example.",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "The gradient may say where downhill is but if we never take the step we stay at the same height, so it never gets better",
  ),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "network output is fixed forever, error cannot be minimized",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "Then the neural net is just a fixed function. It can't adapt to the data so the performance never improves.",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "if they dont change, the AI cant learn from its errors and will always give the same answer to the same question",
  ),
  labelled("right", [stuck, flatLoss], "model won't converge, loss constant"),
  labelled(
    "right",
    [stuck, flatLoss],
    "The network can still do a forward pass but it never learns, the loss is frozen at 0.0766",
  ),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "The prediction would be 0.72 forever and the loss would stay 0.0766 forever.",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "Well if weights dont get updated then the error does not go down and so nothing is learnt",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "The model doesn't train. Same in, same out, every single time.",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "no matter how long you train, the loss won't get smaller. the weights are what is learned so it stays dumb",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "it would be like a student who never changes his mind: he repeats the same answer each time and doesn't get better",
  ),
];

const partly: LabelledAnswer[] = [
  labelled("partly", [stuck], "it doesn't learn"),
  labelled("partly", [stuck], "The network never improves."),
  labelled("partly", [flatLoss], "the loss stays the same"),
  labelled("partly", [sameOutput], "the output is always the same for the same input"),
  labelled("partly", [stuck], "no learning"),
  labelled("partly", [stuck], "the model is stuck with random weights"),
  labelled("partly", [flatLoss], "error will not decrease"),
  labelled("partly", [stuck], "It can't learn but the loss would still go down slowly"),
  labelled("partly", [sameOutput], "predictions never change"),
  labelled("partly", [stuck], "The model remains untrained"),
  labelled("partly", [stuck], "it would underfit"),
  labelled("partly", [stuck], "Then it learns nothing, and the program crashes."),
  labelled("partly", [flatLoss], "it will never reach the minimum of the loss"),
  labelled("partly", [stuck], "The network learns. The network does not learn."),
  labelled("partly", [flatLoss], "The loss stays the same, and the loss goes down too."),
  labelled("partly", [stuck], "It never learns but it learns slowly."),
  labelled(
    "partly",
    [stuck],
    "There is no training at all then, because training means to adjust weights",
  ),
  labelled("partly", [flatLoss], "the loss wouldn't change"),
  labelled("partly", [stuck], "your neural network will not be able to learn from the data"),
  labelled("partly", [sameOutput], "You'd get the same result over and over again"),
];

const wrong: LabelledAnswer[] = [
  labelled("wrong", [], "the network still learns slowly"),
  labelled("wrong", [], "it will learn slower"),
  labelled("wrong", [], "Training takes longer but it gets there in the end"),
  labelled("wrong", [], "the network crashes"),
  labelled("wrong", [], "the output becomes zero"),
  labelled("wrong", [], "it will overfit"),
  labelled("wrong", [], "The loss keeps going up"),
  labelled("wrong", [], "nothing bad, the network gets more stable"),
  labelled("wrong", [], "It becomes faster because it doesn't need to compute gradients"),
  labelled("wrong", [], "the loss goes to zero"),
  labelled("wrong", [], "The bias will do the learning instead"),
  labelled("wrong", [], "It gives the same output for every input, whatever you feed in"),
  labelled("wrong", [], "The network still improves because the activation functions change"),
  labelled("wrong", [], "it would learn normally"),
  labelled("wrong", [], "the gradient vanishes"),
  labelled("wrong", [], "The inputs will be ignored"),
  labelled("wrong", [], "the network forgets everything it learned"),
  labelled("wrong", [], "the accuracy gets better and better"),
  labelled("wrong", [], "It doesn't matter, weights are not important."),
  labelled("wrong", [], "Weights never change because they are constants in typescript"),
  labelled("wrong", [], "The model learns faster, because nothing disturbs it."),
  labelled("wrong", [], "The weights explode"),
  labelled("wrong", [], "It never stops learning"),
  labelled("wrong", [], "the loss doesn't stay the same, it decreases"),
  labelled("wrong", [], "What happens if weights never change?"),
  labelled("wrong", [], "There is no output any more"),
  labelled("wrong", [], "the neural network can't do a forward pass"),
  labelled("wrong", [], "my dog ate my homework"),
  labelled("wrong", [], "Bananas are yellow and the sky is blue."),
  labelled("wrong", [], "qwertz uiop yxcv"),
  labelled("wrong", [], "x = x + 1"),
  labelled("wrong", [], "ha".repeat(5_000)),
  labelled("wrong", [], "The network still learns, but slowly. ".repeat(300)),
];

const open: LabelledAnswer[] = [
  labelled("open", [], ""),
  labelled("open", [], " \n "),
  labelled("open", [], "?"),
  labelled("open", [], "-"),
  labelled("open", [], "dont know"),
  labelled("open", [], "I have no clue"),
  labelled("open", [], "..."),
  labelled("open", [], "not sure"),
  labelled(
    "open",
    [],
    "Wenn sich die Gewichte nie ändern, lernt das Netz nichts und der Fehler bleibt gleich.",
  ),
  labelled("open", [], "Le réseau n'apprend rien et l'erreur reste la même."),
  labelled("open", [], "La red no aprende nada y el error se queda igual."),
  labelled("open", [], "Сеть ничему не учится, ошибка не меняется."),
  labelled("open", [], "网络不会学习，损失保持不变。"),
  labelled("open", [], "La rete non impara e la perdita rimane sempre uguale."),
  labelled("open", [], "O modelo não aprende e a perda fica sempre igual."),
  labelled("open", [], "Het netwerk leert niets en de fout blijft hetzelfde."),
];

const filler = "Let me think about this one for a while, because I find it hard to put in words. ";

const long: LabelledAnswer[] = [
  labelled(
    "right",
    [stuck, flatLoss],
    filler.repeat(130) + "The network never learns and the loss stays the same.",
  ),
  labelled("partly", [sameOutput], "The predictions never change. " + filler.repeat(130)),
  labelled(
    "right",
    [stuck, sameOutput],
    "It does not learn. It gives the same output every time. ".repeat(190),
  ),
];

// Written after the first version of the matcher, and labelled before it read them: its first reading is the honest one.
const second: LabelledAnswer[] = [
  labelled(
    "right",
    [stuck, flatLoss],
    "Then there is no learning: the cost stays exactly where it started, no matter how many epochs.",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "The network is frozen in time. It makes the same guesses on day 100 as on day 1 and has learned nothing.",
  ),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "prediction stays at 0.72 so the loss also stays at 0.08",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "You can run a million epochs but error doesn't drop at all. weights = knowledge, so no knowledge gained, it doesn't learn",
  ),
  labelled("right", [stuck, sameOutput], "it would not get smarter, same wrong answer every time"),
  labelled(
    "right",
    [stuck, flatLoss],
    "Learning rate 0 basically. Loss is a horizontal line, model doesn't improve",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "The machine isn't able to learn because learning is stored in the weights; its output for a given input will always be identical.",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "The ball just sits on the hill, it never rolls down, so loss is not reduced and nothing gets learned",
  ),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "The predictions are always the same and therefore the loss too",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "Backprop computes gradients for nothing, since nothing is updated the model can never get better and its loss does not shrink.",
  ),
  labelled("partly", [stuck], "the AI stays dumb"),
  labelled("partly", [stuck], "It will not be trained."),
  labelled("partly", [flatLoss], "The loss curve is flat."),
  labelled("partly", [sameOutput], "It keeps on giving the same prediction"),
  labelled("partly", [flatLoss], "the error remains high"),
  labelled("partly", [stuck], "it never learns, but it gets faster"),
  labelled("partly", [stuck], "The network has no way to correct itself so it cannot improve"),
  labelled("wrong", [], "it takes more epochs to learn"),
  labelled("wrong", [], "the neuron dies"),
  labelled(
    "wrong",
    [],
    "The activations change instead of the weights so the network can still learn",
  ),
  labelled("wrong", [], "The result is random each time"),
  labelled("wrong", [], "nothing special, the network works as usual"),
  labelled("wrong", [], "the loss goes down anyway because of the gradient"),
  labelled("wrong", [], "The training becomes unstable and the loss explodes"),
  labelled("wrong", [], "You get an error message in the notebook"),
  labelled("wrong", [], "then the inputs have to change"),
  labelled("wrong", [], "It learns the training data by heart"),
  labelled("wrong", [], "all predictions will be 0.5"),
  labelled("wrong", [], "I had a sandwich for lunch"),
  labelled("open", [], "Sorry, I don't know this one"),
  labelled("open", [], "hmm"),
  labelled("open", [], "Sieć niczego się nie uczy, a błąd jest ciągle taki sam"),
  labelled("open", [], "Das Modell lernt nichts und die Vorhersage bleibt immer gleich"),
];

// Written after the second version of the matcher, and labelled before it read them.
const third: LabelledAnswer[] = [
  labelled(
    "right",
    [stuck, sameOutput],
    "It's like a function with hard-coded constants: call it again with the same arguments and you get the same return value, so it never learns anything from the data.",
  ),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "Every epoch prints the identical loss, because every epoch prints the identical prediction.",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "The prediction stays what it was on the first run, and no learning takes place.",
  ),
  labelled("right", [sameOutput, flatLoss], "Same guess each epoch. Same loss each epoch."),
  labelled(
    "right",
    [stuck, flatLoss],
    "nothing gets learned, and the curve of the loss is just a straight horizontal line",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "Think of a thermostat whose dial is glued: it keeps answering the same and never gets any better at it.",
  ),
  labelled(
    "right",
    [stuck, sameOutput],
    "The model can never get closer to the target; its prediction is the same after 30 steps as before the first.",
  ),
  labelled(
    "right",
    [sameOutput, flatLoss],
    "Training turns into a no-op: the forward pass returns the same number each time, and the loss doesn't budge.",
  ),
  labelled(
    "right",
    [stuck, flatLoss],
    "You burn CPU for nothing. The loss at step 30 equals the loss at step 1 and the net is as clueless as on day one.",
  ),
  labelled(
    "partly",
    [sameOutput],
    "It's a pure function without state, so calling it twice returns the same value.",
  ),
  labelled("partly", [stuck], "The network can't get any closer to the target."),
  labelled("partly", [flatLoss], "The loss at the end equals the loss at the start."),
  labelled("partly", [stuck], "no progress"),
  labelled("partly", [sameOutput], "The forward pass keeps returning the same number."),
  labelled(
    "partly",
    [sameOutput],
    "The prediction never changes, but the loss goes down a little because of the bias.",
  ),
  labelled("partly", [stuck], "It would be as bad as on the first day."),
  labelled("partly", [stuck], "Nothing is learned, and the program crashes after some epochs."),
  labelled("wrong", [], "The network just needs more data then."),
  labelled("wrong", [], "The loss would get bigger every epoch."),
  labelled("wrong", [], "It learns, only more slowly."),
  labelled("wrong", [], "The prediction becomes 0 for everything."),
  labelled(
    "wrong",
    [],
    "The network picks the same class whatever the input is, and so it is faster.",
  ),
  labelled("wrong", [], "The gradients become zero and vanish."),
  labelled("open", [], "honestly no idea"),
  labelled("right", [sameOutput, stuck], "Prediction: always the same. Learning: none."),
  labelled("right", [sameOutput, stuck], "prediction - stays constant, learning - doesn't happen"),
  labelled(
    "right",
    [sameOutput, stuck],
    "The prediction remains what it was. There is no learning going on.",
  ),
  labelled(
    "right",
    [sameOutput, stuck],
    "1. The prediction never changes. 2. Learning is impossible.",
  ),
  labelled("right", [sameOutput, stuck], "Same prediction each time; learning stops."),
  labelled("right", [sameOutput, stuck], "prediction doesn't move and learning can't start"),
  labelled("right", [sameOutput, stuck], "The output is frozen, and so the learning is dead."),
  labelled("partly", [stuck], "Learning: none."),
  labelled("wrong", [], "Prediction: gets worse. Learning: slower."),
];

const misjudged: LabelledAnswer[] = [
  reported(
    "partly",
    [sameOutput],
    "You'd run the forward pass over and over and always get 0.7231 back.",
  ),
  reported(
    "right",
    [sameOutput, flatLoss],
    "The prediction is the same every time and so is the error.",
  ),
  reported("partly", [stuck], "It doesn't learn."),
  reported(
    "right",
    [sameOutput, stuck],
    "The prediction: stays the same. The learning: does not happen.",
  ),
  reported("right", [sameOutput, stuck], "prediction is frozen, learning is impossible"),
  reported("partly", [stuck], "The prediction is the same for every input and nothing is learned"),
  reported(
    "right",
    [stuck, sameOutput],
    "The output for an input never differs from run to run, and the network stays stupid.",
  ),
  reported(
    "right",
    [stuck, sameOutput],
    "You'd see the same number printed each epoch, and training would do nothing.",
  ),
  reported("right", [sameOutput, flatLoss], "No change in predictions, no change in loss."),
  reported("right", [stuck, sameOutput], "Nothing gets better. The prediction is 0.72 every time."),
  reported("partly", [sameOutput], "The model is static."),
  reported("partly", [flatLoss], "The loss is stuck."),
];

export const frozenWeightsAnswers: readonly LabelledAnswer[] = [
  ...right,
  ...partly,
  ...wrong,
  ...open,
  ...long,
  ...second,
  ...third,
  ...misjudged,
];
