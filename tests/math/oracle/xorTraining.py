"""Records in xorTraining.json what PyTorch makes of lesson 7's network, for the lesson and the tests to compare with.

The lines between the two rules are the listing of the lesson. Run once, by hand; the tests need only the JSON.

    pip install torch
    python tests/math/oracle/xorTraining.py
"""

import json
import platform
from pathlib import Path

# createNetwork({ layerSizes: [2, 2, 1], seed: 1 }).parameters
START = [
    0.3112663140457402,
    -1.2180437504215365,
    0.067231242851663,
    1.1783294105777897,
    0,
    0,
    1.3247727519411765,
    -0.6191327897426518,
    0,
]

# ---------------------------------------------------------------------------
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
network = nn.Sequential(nn.Linear(2, 2), nn.Sigmoid(), nn.Linear(2, 1), nn.Sigmoid())
nn.utils.vector_to_parameters(torch.tensor(START), network.parameters())
inputs = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
targets = torch.tensor([[0.0], [1], [1], [0]])
optimizer = torch.optim.SGD(network.parameters(), lr=5)

for epoch in range(1000):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(network(inputs), targets)
    loss.backward()
    optimizer.step()
# ---------------------------------------------------------------------------


def flat(tensors):
    return torch.cat([tensor.detach().reshape(-1) for tensor in tensors]).tolist()


if __name__ == "__main__":
    record = {
        "versions": {"torch": torch.__version__, "python": platform.python_version()},
        "start": START,
        "trained": {"loss": nn.functional.mse_loss(network(inputs), targets).item(), "parameters": flat(network.parameters())},
    }
    nn.utils.vector_to_parameters(torch.tensor(START), network.parameters())
    optimizer.zero_grad()
    predictions = network(inputs)
    loss = nn.functional.mse_loss(predictions, targets)
    loss.backward()
    record["first"] = {
        "predictions": flat([predictions]),
        "loss": loss.item(),
        "gradient": flat([parameter.grad for parameter in network.parameters()]),
    }
    path = Path(__file__).with_name("xorTraining.json")
    path.write_text(json.dumps(record, indent=1) + "\n")
