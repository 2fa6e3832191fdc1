"""Records in tensors.json what PyTorch makes of whole tables, for the tests to compare with.

Where a sigmoid is flat or a softmax is sure, PyTorch's own digits end: what should come out there is computed with
500 digits, from the definitions.

Run once, by hand; the tests need only the JSON. Its "versions" say what it was made with.

    pip install torch
    python tests/math/oracle/tensors.py
"""

import json
import platform
from decimal import Decimal, getcontext
from pathlib import Path

import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
getcontext().prec = 500
ACTIVATIONS = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu}


def drawn(*shape):
    return torch.randn(*shape).requires_grad_()


def shapes(count, most):
    return torch.randint(1, most + 1, (count,)).tolist()


def recorded(loss, tables):
    """The loss, and its slope by every number of every table."""
    loss.backward()
    return {
        "tables": {name: table.tolist() for name, table in tables.items()},
        "loss": loss.item(),
        "gradients": {name: table.grad.tolist() for name, table in tables.items()},
    }


def network_case(seed, activation, loss):
    """Two layers, and a table that counts each hidden number differently; shapes are drawn."""
    torch.manual_seed(seed)
    rows, inputs, hidden, outputs = shapes(4, 5)
    rows, outputs = rows + 1, outputs + (loss == "crossEntropy")
    tables = {
        "x": drawn(rows, inputs),
        "w1": drawn(hidden, inputs),
        "b1": drawn(1, hidden),
        "gate": drawn(rows, hidden),
        "w2": drawn(outputs, hidden),
        "b2": drawn(1, outputs),
    }
    x, w1, b1, gate, w2, b2 = tables.values()
    outcome = (ACTIVATIONS[activation](x @ w1.T + b1) * gate) @ w2.T + b2
    if loss == "crossEntropy":
        classes = torch.randint(outputs, (rows,))
        more = {"classes": classes.tolist()}
        mean_loss = functional.cross_entropy(outcome, classes)
    else:
        tables["targets"] = drawn(rows, outputs)
        more = {"classes": []}
        mean_loss = functional.mse_loss(outcome, tables["targets"])
    return {"activation": activation, "lossName": loss, **more, **recorded(mean_loss, tables)}


def expression_case(seed):
    """Sums, differences and products of drawn shapes, as in tests/math/tensorOracle.test.ts."""
    torch.manual_seed(seed)
    rows, inner, columns = shapes(3, 6)
    tables = {
        "a": drawn(rows, inner),
        "b": drawn(rows, inner),
        "c": drawn(inner, columns),
        "row": drawn(1, inner),
    }
    a, b, c, row = tables.values()
    p = ((a - b) * (a + row)) @ c
    q = (c.T @ b.T).T * -1.5
    return recorded(((p + q) * p).mean(), tables)


def flat_case(name, at):
    """An activation where it is flat: slopes by PyTorch, and by its definition with more digits."""
    z = torch.tensor([at], requires_grad=True)
    ACTIVATIONS[name](z).sum().backward()
    slopes = [float(SLOPES[name](Decimal(each))) for each in at]
    return {"name": name, "z": at, "slopes": slopes, "torch": z.grad[0].tolist()}


def sigmoid_slope(z):
    a = 1 / (1 + (-z).exp())
    return a * (1 - a)


def tanh_slope(z):
    a = (z.exp() - (-z).exp()) / (z.exp() + (-z).exp())
    return 1 - a * a


SLOPES = {"sigmoid": sigmoid_slope, "tanh": tanh_slope}


def sure_case(scores, right):
    """One row of scores with a probability near 1: everything by PyTorch, and by its definition with more digits."""
    table = torch.tensor([scores], requires_grad=True)
    loss = functional.cross_entropy(table, torch.tensor([right]))
    loss.backward()
    powers = [Decimal(score).exp() for score in scores]
    probabilities = [power / sum(powers) for power in powers]
    slopes = [probability - (k == right) for k, probability in enumerate(probabilities)]
    return {
        "scores": scores,
        "right": right,
        "probabilities": [float(each) for each in probabilities],
        "loss": float(-probabilities[right].ln()),
        "slopes": [float(each) for each in slopes],
        "torch": {
            "probabilities": torch.softmax(table, 1)[0].tolist(),
            "loss": loss.item(),
            "slopes": table.grad[0].tolist(),
        },
    }


FLAT = [-350.0, -60.0, -36.0, -20.0, -3.0, 3.0, 20.0, 36.0, 60.0, 350.0]
RECORD = {
    "versions": {"torch": torch.__version__, "python": platform.python_version()},
    "networks": [
        network_case(seed, activation, loss)
        for seed, (activation, loss) in enumerate(
            (activation, loss) for activation in ACTIVATIONS for loss in ("squaredError", "crossEntropy")
        )
    ],
    "expressions": [expression_case(seed) for seed in range(10, 14)],
    "flat": [flat_case(name, FLAT) for name in SLOPES],
    "sure": [
        sure_case(scores, right)
        for scores in ([40.0, 0.0, -3.0], [0.5, 700.0], [-20.0, 9.0, -350.0, -20.0], [3.0, 2.0, 1.0])
        for right in range(len(scores))
    ],
}

if __name__ == "__main__":
    path = Path(__file__).with_name("tensors.json")
    path.write_text(json.dumps(RECORD, indent=1) + "\n")
