import { alternately, labelled, type LabelledAnswer, reported } from "../../../checks/labelled";

const bend = "bend";
const collapse = "collapse";
const reach = "reach";

const right: LabelledAnswer[] = [
  labelled(
    "right",
    [bend, collapse],
    "Because without them the whole network is just one big linear function, no matter how many layers you stack. The activation function adds non-linearity.",
  ),
  labelled("right", [bend, reach], "they add nonlinearity so the network can learn complex patterns"),
  labelled(
    "right",
    [bend, reach],
    "Without activation functions it can NOT bend, so it could only ever draw straight lines and would fail on XOR.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "A linear function of a linear function is linear again. So ten layers without a sigmoid are worth one layer. The sigmoid bends the line.",
  ),
  labelled("right", [bend, collapse], "to introduce non-linearty, otherwise stacking layers is useless"),
  labelled(
    "right",
    [bend, collapse],
    "If you dont use an activation the layers collapse into a single matrix multiplication and it can only model linear stuff",
  ),
  labelled(
    "right",
    [bend, reach],
    "Real world data is rarely a straight line. Activation functions let the network bend to fit curved data.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "cuz w/o them its all just linear algebra, multiply matrices = one matrix, u cant get curves",
  ),
  labelled(
    "right",
    [bend, collapse],
    "Neural nets need activations for nonlinearity. Otherwise two linear layers equal one linear layer.",
  ),
  labelled(
    "right",
    [bend, reach],
    "so it can learn non linear relationships between the input and the output, a weighted sum alone is only a straight line",
  ),
  labelled(
    "right",
    [bend, collapse],
    "The weighted sum is linear. Stacking linear things gives linear things. We need something that isn't linear in between, otherwise depth buys nothing.",
  ),
  labelled(
    "right",
    [bend, reach],
    "Activation functions give the model the ability to approximate any function, because they are non-linear",
  ),
  labelled(
    "right",
    [bend, collapse],
    "without activation functions the network would be equivalent to linear regression, it could not capture curved relationships",
  ),
  labelled(
    "right",
    [bend, reach],
    "Because a straight line can't separate XOR. With the sigmoid the boundary can curve.",
  ),
  labelled(
    "right",
    [bend, reach],
    "They make the network able to solve problems that are not linearly separable (like xor), by bending the decision boundry",
  ),
  labelled(
    "right",
    [bend, collapse],
    "The sum z is a linear combination of the inputs, however many layers you add it remains linear. Activation breaks the linearity.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "for non-linearity!! without it deep network = shallow network, the layers fold together",
  ),
  labelled(
    "right",
    [bend, collapse],
    "No activation means no curves: the hidden layers merge into one and the model is a fancy linear regression",
  ),
  labelled(
    "right",
    [bend, reach],
    "it lets the neurons respond in a non-proportional way, so combining many of them can produce complicated shapes instead of just a flat plane",
  ),
  labelled(
    "right",
    [bend, collapse],
    "Activation functions are what stops a multi layer network from being reducible to one single layer; they introduce non linear behaviour",
  ),
  labelled(
    "right",
    [bend, collapse],
    "To allow the network to represent things which are not just proportional to the inputs. If everything was linear, more layers would not help.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "With only weights and biases you get y = mx + b over and over, and that is still y = mx + b. The activation makes it non linear.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "becuase linear layers on top of linear layers is still linear, the activiation function makes the hole thing nonlinear",
  ),
  labelled(
    "right",
    [bend, reach],
    "We need them for non-linearity, to squash outputs between 0 and 1 and so the net can model complicated data.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "It's not that they make it faster; they add non-linearity so that a stack of layers is more than one layer.",
  ),
  labelled(
    "right",
    [bend, reach],
    "They do not make the network linear, quite the opposite: they bend it, and thats how it learns complex patterns",
  ),
  labelled(
    "right",
    [bend, collapse, reach],
    "Non-linearity. Otherwise N layers behave as 1 and you can't learn anything complicated such as images or speech.",
  ),
  labelled(
    "right",
    [bend, reach],
    "A network that has no activation can just fit a line or a plane, but most problems in life are curvy, so it needs them",
  ),
  labelled(
    "right",
    [bend, collapse],
    "Composition of affine maps is affine, so depth adds no expressive power unless you put a nonlinearity between the layers.",
  ),
  labelled(
    "right",
    [bend, reach],
    "I think it is because the dot product alone is linear and so can never learn things like circles or spirals. the activation adds a curve",
  ),
];

const partly: LabelledAnswer[] = [
  labelled("partly", [bend], "for non-linearity"),
  labelled("partly", [bend], "to introduce non linearity into the network"),
  labelled("partly", [bend], "Because otherwise everything would be linear."),
  labelled("partly", [reach], "so that the network can learn complex patterns"),
  labelled("partly", [reach], "They help it to solve harder problems like XOR"),
  labelled("partly", [collapse], "so stacking more layers actualy does something"),
  labelled("partly", [collapse], "two layers without activation are the same as one layer"),
  labelled("partly", [bend], "it bends the line"),
  labelled("partly", [bend], "without it, it is a linear model"),
  labelled("partly", [bend], "so the output isnt just a straight line"),
  labelled("partly", [reach], "activation functions are needed because most real data is complex"),
  labelled("partly", [bend], "Adds non-linearity and makes training faster"),
  labelled("partly", [reach], "They prevent overfitting and let the model learn complex functions"),
  labelled("partly", [bend], "because z alone is a linear value and we need a nonlinear one"),
  labelled("partly", [reach], "the network can approximate any function"),
  labelled("partly", [bend], "If there was no activation function, the network could only do linear things I guess"),
  labelled(
    "partly",
    [bend],
    "Activation functions make it linear. Without them it would not be linear... but they also add non-linearity.",
  ),
  labelled("partly", [bend], "They make it linear and they make it non-linear."),
  labelled(
    "partly",
    [bend],
    "Without activation functions a network can draw curves. Without activation functions a network can not draw curves.",
  ),
  labelled("partly", [bend], "They keep the network linear, which is why they bring non linearity."),
];

const wrong: LabelledAnswer[] = [
  labelled("wrong", [], "to make it faster"),
  labelled("wrong", [], "to keep the numbers positive"),
  labelled("wrong", [], "activation functions make it linear"),
  labelled("wrong", [], "They make the network learn faster and use less memory."),
  labelled("wrong", [], "to squash the output between 0 and 1"),
  labelled("wrong", [], "so the numbers dont get to big"),
  labelled("wrong", [], "to turn the neuron on"),
  labelled("wrong", [], "To prevent overfitting"),
  labelled("wrong", [], "They don't really need them, its optional"),
  labelled("wrong", [], "Without them, the network can't learn at all because there would be no gradient"),
  labelled("wrong", [], "to activate the network"),
  labelled("wrong", [], "they decide which neurons fire"),
  labelled("wrong", [], "to convert the output into a probability"),
  labelled("wrong", [], "to get better accuracy"),
  labelled("wrong", [], "So that the weights can be updated by backpropagation"),
  labelled("wrong", [], "They remove negative values and normalise the data"),
  labelled("wrong", [], "because python needs a function to run the neuron"),
  labelled("wrong", [], "Activation functions keep the model simple and linear so it is easy to train"),
  labelled("wrong", [], "It doesn't add non-linearity, it only speeds up the calculation."),
  labelled("wrong", [], "activations can not bend anything"),
  labelled("wrong", [], "because the teacher said so"),
  labelled("wrong", [], "they calculate the loss"),
  labelled("wrong", [], "Why do neural networks need activation functions?"),
  labelled("wrong", [], "The activation function is the sigmoid, 1 / (1 + e^-z)."),
  labelled("wrong", [], "Its needed so the network can start"),
  labelled("wrong", [], "to make sure that the network stays linear"),
  labelled("wrong", [], "I like pizza and my cat is called Tensor."),
  labelled("wrong", [], "The capital of France is Paris."),
  labelled("wrong", [], "asdf asdf jkl qwer"),
  labelled("wrong", [], "const x = 5; console.log(x + 1);"),
  labelled("wrong", [], "a".repeat(10_000)),
  labelled("wrong", [], "It is used to make it faster. ".repeat(400)),
];

const open: LabelledAnswer[] = [
  labelled("open", [], ""),
  labelled("open", [], "   \n\t "),
  labelled("open", [], "?"),
  labelled("open", [], "..."),
  labelled("open", [], "TODO"),
  labelled("open", [], "I don't know"),
  labelled("open", [], "idk"),
  labelled("open", [], "no idea, sorry"),
  labelled("open", [], "your answer here"),
  labelled(
    "open",
    [],
    "Ohne Aktivierungsfunktionen wäre das ganze Netz nur eine lineare Funktion, egal wie viele Schichten es hat.",
  ),
  labelled(
    "open",
    [],
    "Parce que sans fonction d'activation le réseau est linéaire et ne peut pas apprendre de relations complexes.",
  ),
  labelled("open", [], "Porque sin funciones de activación la red sería solo una función lineal."),
  labelled("open", [], "因为没有激活函数，神经网络只是线性函数。"),
  labelled("open", [], "Потому что без функций активации сеть линейна"),
  labelled("open", [], "um Nichtlinearität einzuführen"),
  labelled("open", [], "Perché senza funzioni di attivazione la rete è soltanto una funzione lineare"),
];

const filler = "I read the lesson twice on the train and then I talked with a friend about it. ";

const long: LabelledAnswer[] = [
  labelled(
    "right",
    [bend, collapse],
    filler.repeat(130) + "Without an activation the layers collapse into one linear layer, so it can not bend.",
  ),
  labelled("partly", [bend], "They make the network non-linear. " + filler.repeat(130)),
  labelled(
    "right",
    [bend, reach],
    "The activation function makes it non-linear and so the network can learn complex patterns. ".repeat(120),
  ),
];

// Written after the first version of the matcher, and labelled before it read them: its first reading is the honest one.
const second: LabelledAnswer[] = [
  labelled(
    "right",
    [bend, collapse],
    "Every neuron is basically ax+b. Chain as many of these as you like and you still have ax+b. The activation is the thing that makes it not a line anymore.",
  ),
  labelled(
    "right",
    [bend, reach],
    "Activation functions let a net model non-linear decision boundaries, which you need for most interesting tasks.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "imagine multiplying matrix A by matrix B, thats just some matrix C. so layers add nothing. put a relu between and its no longer linear",
  ),
  labelled(
    "right",
    [bend, reach],
    "So that the network isn't limited to linear relationships and can pick up on more complicated ones",
  ),
  labelled(
    "right",
    [bend, reach],
    "Because lines are not enough! Life isn't linear, and a neural network should be able to fit weird shapes.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "Without the non-linear step a 100 layer network could be rewritten as one layer.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "the hidden layer would be useless, since the whole thing could be squeezed into one weighted sum, which can only make straight lines",
  ),
  labelled(
    "right",
    [bend, reach],
    "They give the network its expressive power: nonlinearity lets it approximate curves and other functions that a plain weighted sum cannot.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "If we left them out, the model would be no more powerful than linear regression however deep we make it",
  ),
  labelled(
    "right",
    [bend, reach],
    "sigmoid is a curve, so with enough neurons u can build any shape u want, with only sums u always get a flat surface",
  ),
  labelled("partly", [bend], "to make the model nonlinear"),
  labelled("partly", [bend], "The sum would stay linear and we don't want that"),
  labelled("partly", [reach], "so it can understand difficult data like pictures"),
  labelled("partly", [collapse], "Otherwise there is no point in having a hidden layer"),
  labelled("partly", [bend], "they give a non-linear output and stop the neuron from overfitting"),
  labelled("partly", [bend], "we need a curve instead of a line"),
  labelled("wrong", [], "for math reasons"),
  labelled("wrong", [], "They are like the brain: a neuron either fires or it doesn't."),
  labelled("wrong", [], "so that values don't blow up when they go from layer to layer"),
  labelled("wrong", [], "To reduce the loss"),
  labelled("wrong", [], "it converts the input to the output"),
  labelled("wrong", [], "the activation function makes the network simpler because everything becomes linear"),
  labelled("wrong", [], "they make it easier for the computer to do the maths, so it takes less time"),
  labelled("wrong", [], "without them the weights could not be changed"),
  labelled("wrong", [], "Because the output must be a probability between 0 and 100 percent"),
  labelled("wrong", [], "activation functions do not change what a network can learn, they only scale the output"),
  labelled("wrong", [], "my favourite colour is green"),
  labelled("wrong", [], "It helps the neural network to be more accurate and reliable in the real world."),
  labelled("open", [], "no clue tbh"),
  labelled("open", [], "i dont really know yet"),
  labelled("open", [], "Dla nieliniowości, bez nich sieć jest liniowa i nie nauczy się złożonych wzorców"),
  labelled("open", [], "Weil sonst alles linear bleibt"),
];

// Written after the second version of the matcher, and labelled before it read them.
const third: LabelledAnswer[] = [
  labelled(
    "right",
    [bend, collapse],
    "Without them you could multiply out the whole network and end up with one single layer, and all it could draw is a straight line.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "Composing two linear functions gives you a linear function, like chaining .map(x => 2 * x): you could merge them into one. The sigmoid prevents that by bending.",
  ),
  labelled(
    "right",
    [bend, reach],
    "The network has to tell apart points that no straight line can split, and for that something in it has to curve.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "If every neuron only adds and multiplies, three layers do exactly what one layer does. Also the result is always flat.",
  ),
  labelled("right", [bend, collapse], "to break the linearity, otherwise extra layers are dead code"),
  labelled("right", [bend, reach], "They put a kink in the line; without kinks the network could never fit a circle."),
  labelled(
    "right",
    [bend, reach],
    "so that the boundary doesn't have to be a straight line and the net can handle messier data",
  ),
  labelled("right", [bend, collapse], "Deep networks only make sense if something nonlinear sits between the layers."),
  labelled(
    "right",
    [reach, collapse],
    "A straight line can't solve XOR, and stacking ten straight lines doesn't help either since they collapse into one.",
  ),
  labelled("partly", [reach], "there are problems that a straight line can't solve"),
  labelled("partly", [collapse], "Otherwise you could refactor the whole network into a single layer."),
  labelled("partly", [bend], "they put a curve into it"),
  labelled("partly", [reach], "so it can find boundaries of any form"),
  labelled("partly", [collapse], "Otherwise the layers are redundant."),
  labelled("partly", [bend], "It makes the network non-linear and it also speeds up training."),
  labelled("partly", [bend], "To get out of the straight-line world."),
  labelled("wrong", [], "to make the numbers smaller"),
  labelled("wrong", [], "They pick which weights get trained."),
  labelled("wrong", [], "so the network doesn't memorise the training data"),
  labelled("wrong", [], "They turn the neuron on when the input is big enough."),
  labelled("wrong", [], "They make the relationship between input and output linear, which is easier to learn."),
  labelled("wrong", [], "Because otherwise the output would be too large."),
  labelled("open", [], "pass"),
  labelled("open", [], "I really don't know"),
  labelled("right", [bend, collapse], "1. non-linearity 2. otherwise all the layers are one layer"),
  labelled("right", [bend, reach], "First: to bend the line. Second: to learn complicated patterns."),
  labelled("right", [bend, collapse], "Reason one: without them it's linear. Reason two: then depth is useless."),
  labelled("partly", [bend], "1) it makes it non-linear 2) it makes it faster"),
  labelled("wrong", [], "1) speed 2) memory"),
];

const misjudged: LabelledAnswer[] = [
  reported("partly", [reach], "to separate things that no single line can separate"),
  reported("partly", [reach], "The points can't be separated by a straight line"),
  reported("partly", [bend], "Only a straight line could be learned otherwise"),
  reported(
    "right",
    [bend, collapse],
    "Without one, every layer is a matrix, and a product of matrices is just another matrix. So you only ever get straight boundaries.",
  ),
  reported("partly", [collapse], "adding layers would not add anything"),
  reported("right", [bend, reach], "It would be one big line otherwise, and some patterns need more than a line."),
  reported("right", [collapse, reach], "so that depth pays off, and because a line isn't enough for most data"),
  reported(
    "right",
    [bend, collapse],
    "Since sums of sums are just sums, you'd have a single neuron in disguise. The sigmoid adds the curve.",
  ),
];

/** As people write, each labelled before any verdict on it was seen; the second of each two was kept away. */
const habits = alternately([
  labelled(
    "right",
    [bend, collapse],
    "coz stacking linear stuff just gives you linear stuff again, doesnt matter if its 2 or 200 layers",
  ),
  labelled(
    "right",
    [collapse, reach],
    "Everything would boil down to one straight line, and most real problems aren't straight lines.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "If f and g are both linear then g(f(x)) is linear too. So all that depth would be for show.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "non-linearity, or else a deep net is just a very expensive linear regression lol",
  ),
  labelled(
    "partly",
    [collapse],
    "Without them you could multiply all the weights together beforehand and throw the rest of the network away.",
  ),
  labelled(
    "right",
    [bend, collapse],
    "Linear plus linear is linear. You'd have paid for ten layers and got one. Congrats.",
  ),
  labelled("right", [bend, reach], "The sigmoid puts a curve in it, that's why it can do xor and a single line can't"),
  labelled("open", [], "A network without activations is a choir where everybody sings the same note.", "metaphor"),
  labelled(
    "right",
    [bend, collapse],
    "w2*(w1*x+b1)+b2 is just another w*x+b, so nothing is gained by the second neuron and it stays a line",
  ),
  labelled("open", [], "It's like folding paper: without the fold you only ever have a flat sheet.", "metaphor"),
  labelled("partly", [bend], "nonlinearity"),
  labelled("partly", [bend], "Nonlinear!"),
  labelled("wrong", [], "So the values don't get out of hand, the sigmoid keeps everything between 0 and 1."),
  labelled("wrong", [], "i think they make the training quicker because small numbers are easier to multiply"),
  labelled("open", [], "nonlinear curve layer sigmoid xor bend", "list"),
  labelled("open", [], "stack, linear, XOR, boundary, curve, collapse", "list"),
  labelled(
    "right",
    [collapse, reach],
    "Honestly? Because otherwise all those fancy layers are equivalent to a single one and it could only separate things with a ruler.",
  ),
  labelled("right", [bend, reach], "becuase real data is curvy and a wieghted sum can only draw striaght lines"),
  labelled("wrong", [], "They decide whether a neuron fires, like in the brain."),
  labelled("wrong", [], "Because it turns the neuron on or off depending on a threshold."),
  labelled("wrong", [], "They make the network linear so it can be trained."),
  labelled("wrong", [], "To convert the output to something linear that we can interpret."),
  labelled("open", [], "Because the course says so."),
  labelled("open", [], "every network I have seen has some, so there must be a reason"),
  labelled("open", [], "Weil sonst alles linear bleibt."),
  labelled("open", [], "Para que no sea lineal."),
  labelled("partly", [reach], "To be able to learn complicated patterns."),
  labelled("partly", [reach], "XOR can't be done with one line"),
  labelled(
    "right",
    [bend, collapse],
    "Adding layers doesn't buy you anything if there's no kink between them: the product of two matrices is a matrix.",
  ),
  labelled("right", [bend, collapse], "Take them out and what is left is one affine map. An affine map has no curves."),
  labelled("open", [], "honestly no clue about this one"),
  labelled("open", [], "I would have to guess here, sorry"),
  labelled("partly", [bend], "They are non-linear, and they also stop the model from overfitting."),
  labelled("right", [bend, collapse], "A straight line of a straight line is a straight line."),
]);

export const answers: readonly LabelledAnswer[] = [
  ...right,
  ...partly,
  ...wrong,
  ...open,
  ...long,
  ...second,
  ...third,
  ...misjudged,
  ...habits,
];
