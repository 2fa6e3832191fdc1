"""Carries Jupyter messages between one kernel and a test, as JSON lines over stdin and stdout.

Usage: kernel_bridge.py KERNEL_NAME, in the folder where the kernel shall start.
In:  {"id", "do": "request", "type", "content"}, or {"id", "do": "interrupt" | "restart" | "alive"}.
Out: {"event": "ready" | "died" | "mute"}, {"channel", "message"}, {"id", "value"} or {"id", "failed"}.
The kernel is ended when stdin closes, so none is left behind when a test run is killed.
"""

import asyncio
import json
import sys

from jupyter_client import AsyncKernelManager

HEARTBEAT = 0.2
PATIENCE = 40
# Two ways in which a kernel does not come up, a few in a thousand, on a busy machine more; a learner restarts it, so do we.
# tslab 1.0.22 reads its sockets before they are bound: a request that comes in that very moment cannot be answered
# ("Socket is blocked by a bind or unbind operation"), and the kernel stays mute.
# jupyter_client looks for free ports and lets them go for the kernel to bind: another program may take one in between
# ("Address already in use"), and the kernel dies. JupyterLab starts it again on other ports; so do we.
STARTS = 3


def say(**fields):
    print(json.dumps(fields, default=str), flush=True)


async def start(manager):
    # Only ports that are not cached are chosen anew when the kernel is started again.
    manager.cache_ports = False
    # The kernel's own stdout must not mix with the lines that a test reads.
    await manager.start_kernel(stdout=sys.stderr, stderr=sys.stderr)
    return await ready(manager)


async def ready(manager):
    """The client of the manager's kernel, which answers."""
    for left in reversed(range(STARTS)):
        client = manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=PATIENCE)
            return client
        except RuntimeError:
            client.stop_channels()
            if left == 0:
                raise
            say(event="mute")
            await manager.restart_kernel(now=True, newports=True)


async def relay(channel, receive):
    while True:
        message = await receive()
        fields = ("msg_type", "parent_header", "content")
        say(channel=channel, message={field: message[field] for field in fields})


async def watch(manager):
    alive = True
    while True:
        was_alive, alive = alive, await manager.is_alive()
        if was_alive and not alive:
            say(event="died")
        await asyncio.sleep(HEARTBEAT)


def request(client, line):
    message = client.session.msg(line["type"], line["content"])
    message["header"]["msg_id"] = message["msg_id"] = line["id"]
    client.shell_channel.send(message)


async def obey(manager, client, line):
    if line["do"] == "request":
        return request(client, line)
    if line["do"] == "interrupt":
        return await manager.interrupt_kernel()
    if line["do"] == "alive":
        return await manager.is_alive()
    raise ValueError(f"unknown command {line['do']}")


async def stdin_lines():
    reader = asyncio.StreamReader(limit=2**26)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while text := await reader.readline():
        yield json.loads(text)


async def main(kernel_name):
    manager = AsyncKernelManager(kernel_name=kernel_name)
    tasks = []

    def listen(client):
        tasks[:] = [
            asyncio.create_task(relay("iopub", client.get_iopub_msg)),
            asyncio.create_task(relay("shell", client.get_shell_msg)),
            asyncio.create_task(watch(manager)),
        ]

    async def rest():
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    try:
        client = await start(manager)
        listen(client)
        say(event="ready")
        async for line in stdin_lines():
            try:
                if line["do"] == "restart":
                    await rest()
                    client.stop_channels()
                    await manager.restart_kernel(now=True)
                    client = await ready(manager)
                    listen(client)
                    say(id=line["id"], value=None)
                else:
                    say(id=line["id"], value=await obey(manager, client, line))
            except Exception as error:
                say(id=line["id"], failed=str(error))
    finally:
        await rest()
        await manager.shutdown_kernel(now=True)


asyncio.run(main(sys.argv[1]))
