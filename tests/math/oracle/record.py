"""Records PyTorch's values and gradients in torch.json, for the tests to compare with.

Run once, by hand; the tests need only the JSON. Its "versions" say what it was made with.

    pip install torch
    python tests/math/oracle/record.py
"""

import json
import platform
from pathlib import Path

import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
ACTIVATIONS = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "identity": lambda z: z,
}


def network_case(seed, sizes, hidden, output, loss, count, steps=0, learning_rate=0.5):
    """A seeded network on seeded examples: predictions, mean loss, gradients, and a few steps."""
    torch.manual_seed(seed)
    layers = []
    for inputs, neurons in zip(sizes, sizes[1:]):
        layers.append((torch.randn(neurons, inputs), torch.randn(neurons) * 0.5))
    parameters = [part.requires_grad_() for layer in layers for part in layer]
    inputs = torch.randn(count, sizes[0])
    targets = (torch.rand(count) > 0.5).double() if loss == "binaryCrossEntropy" else torch.randn(count)

    def evaluate():
        a = inputs
        for k, (weights, biases) in enumerate(layers):
            z = a @ weights.T + biases
            a = ACTIVATIONS[output if k == len(layers) - 1 else hidden](z)
        if loss == "binaryCrossEntropy":
            return a[:, 0], functional.binary_cross_entropy_with_logits(z[:, 0], targets)
        return a[:, 0], functional.mse_loss(a[:, 0], targets)

    case = {
        "network": {
            "layerSizes": sizes,
            "hiddenActivation": hidden,
            "outputActivation": output,
            "loss": loss,
            "parameters": flat(parameters),
        },
        "inputs": inputs.tolist(),
        "targets": targets.tolist(),
    }
    predictions, mean_loss = evaluate()
    mean_loss.backward()
    case["predictions"] = predictions.tolist()
    case["meanLoss"] = mean_loss.item()
    case["gradient"] = flat([part.grad for part in parameters])
    optimizer = torch.optim.SGD(parameters, lr=learning_rate)
    losses = [mean_loss.item()]
    for _ in range(steps):
        optimizer.step()
        optimizer.zero_grad()
        _, mean_loss = evaluate()
        mean_loss.backward()
        losses.append(mean_loss.item())
    if steps:
        case["training"] = {
            "learningRate": learning_rate,
            "losses": losses,
            "parameters": flat(parameters),
        }
    return case


def flat(tensors):
    return torch.cat([tensor.detach().reshape(-1) for tensor in tensors]).tolist()


def activation_case(name, at):
    z = torch.tensor(at, requires_grad=True)
    a = ACTIVATIONS[name](z)
    a.sum().backward()
    return {"name": name, "z": at, "values": a.tolist(), "slopes": z.grad.tolist()}


def cross_entropy_case(at, target):
    z = torch.tensor(at, requires_grad=True)
    targets = torch.full_like(z, target)
    loss = functional.binary_cross_entropy_with_logits(z, targets, reduction="none")
    loss.sum().backward()
    return {"target": target, "z": at, "values": loss.tolist(), "slopes": z.grad.tolist()}


def neuron_case():
    """The neuron of lesson 1."""
    weights = torch.tensor([0.4, 0.7], requires_grad=True)
    bias = torch.tensor(0.2, requires_grad=True)
    activation = torch.sigmoid(torch.tensor([0.5, 0.8]) @ weights + bias)
    loss = (activation - 1) ** 2
    loss.backward()
    return {
        "activation": activation.item(),
        "loss": loss.item(),
        "weightGradients": weights.grad.tolist(),
        "biasGradient": bias.grad.item(),
    }


def expression_case():
    """Every operation of the engine in one expression, as in tests/math/engine.test.ts."""
    a = torch.tensor(-1.3, requires_grad=True)
    b = torch.tensor(0.7, requires_grad=True)
    c = (a * b + b**3 - 2) / (b + 3)
    d = torch.tanh(c) + torch.relu(b - a) * torch.exp(a)
    e = torch.log(d * d + 1) - torch.sigmoid(-c) + a**-2 + c / b
    result = e * e + 3 * a - e
    result.backward()
    return {"a": -1.3, "b": 0.7, "data": result.item(), "gradients": [a.grad.item(), b.grad.item()]}


SMOOTH = [-30.0, -5.0, -1.5, -0.1, 0.0, 0.3, 0.96, 2.0, 5.0]
RECORD = {
    "versions": {"torch": torch.__version__, "python": platform.python_version()},
    "neuron": neuron_case(),
    "expression": expression_case(),
    "activations": [activation_case(name, SMOOTH) for name in ACTIVATIONS],
    "crossEntropy": [cross_entropy_case([-800.0, *SMOOTH, 800.0], t) for t in (0.0, 0.25, 1.0)],
    "networks": [
        network_case(1, [2, 1], "sigmoid", "sigmoid", "squaredError", 1, steps=5),
        network_case(2, [2, 2, 1], "sigmoid", "sigmoid", "squaredError", 4, steps=20),
        network_case(3, [2, 2, 1], "tanh", "sigmoid", "binaryCrossEntropy", 4, steps=20),
        network_case(4, [2, 4, 1], "relu", "identity", "squaredError", 5, steps=10, learning_rate=0.01),
        network_case(5, [3, 5, 4, 1], "tanh", "tanh", "squaredError", 7, steps=10),
        network_case(6, [4, 3, 3, 2, 1], "sigmoid", "sigmoid", "binaryCrossEntropy", 9),
        network_case(7, [1, 6, 1], "identity", "identity", "squaredError", 6),
        network_case(8, [5, 8, 1], "relu", "sigmoid", "binaryCrossEntropy", 10),
        network_case(9, [2, 16, 16, 1], "tanh", "sigmoid", "squaredError", 13),
    ],
}

if __name__ == "__main__":
    path = Path(__file__).with_name("torch.json")
    path.write_text(json.dumps(RECORD, indent=1) + "\n")
