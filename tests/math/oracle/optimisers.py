"""Records in optimisers.json twenty steps of PyTorch's optimisers on a small loss, for the tests to compare with.

Run once, by hand; the tests need only the JSON. Its "versions" say what it was made with.

    pip install torch
    python tests/math/oracle/optimisers.py
"""

import json
import platform
from pathlib import Path

import torch

torch.set_default_dtype(torch.float64)
START = [2.0, -1.5, 0.3, 40.0]


def loss(p):
    """A narrow valley, as in tests/math/optimisers.test.ts: its slopes differ by a factor of thousands."""
    return 0.05 * p[0] ** 2 + 2 * p[1] ** 2 + 0.5 * p[0] * p[1] + p[2] ** 4 / 4 - p[2] + 1e-4 * p[3] ** 2


def recorded(name, settings, optimiser):
    parameters = torch.tensor(START, requires_grad=True)
    stepper = optimiser([parameters])
    losses, gradients, points = [], [], []
    for _ in range(20):
        stepper.zero_grad()
        now = loss(parameters)
        now.backward()
        losses.append(now.item())
        gradients.append(parameters.grad.tolist())
        stepper.step()
        points.append(parameters.tolist())
    return {"name": name, "settings": settings, "losses": losses, "gradients": gradients, "points": points}


def sgd(rate, keep=0.0):
    return lambda parameters: torch.optim.SGD(parameters, lr=rate, momentum=keep)


def adam(rate, keep=0.9, keep_squares=0.999, epsilon=1e-8):
    return lambda parameters: torch.optim.Adam(parameters, lr=rate, betas=(keep, keep_squares), eps=epsilon)


RECORD = {
    "versions": {"torch": torch.__version__, "python": platform.python_version()},
    "start": START,
    "runs": [
        recorded("gradientDescent", {"learningRate": 0.1}, sgd(0.1)),
        recorded("momentum", {"learningRate": 0.05}, sgd(0.05, 0.9)),
        recorded("momentum", {"learningRate": 0.1, "keep": 0.5}, sgd(0.1, 0.5)),
        recorded("adam", {"learningRate": 0.1}, adam(0.1)),
        recorded(
            "adam",
            {"learningRate": 0.3, "keep": 0.5, "keepSquares": 0.9, "epsilon": 0.01},
            adam(0.3, 0.5, 0.9, 0.01),
        ),
    ],
}

if __name__ == "__main__":
    path = Path(__file__).with_name("optimisers.json")
    path.write_text(json.dumps(RECORD, indent=1) + "\n")
