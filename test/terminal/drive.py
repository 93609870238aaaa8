"""Runs a command on a real pseudo-terminal and types into it: the plan comes in as JSON on standard input, what
happened goes out as JSON on standard output. Nothing sleeps: keys go out when the text they wait for is on the screen.

Plan: {"command": [...], "env": {...}, "columns": n, "lines": n, "seconds": n,
       "steps": [{"expect": ["all of these on the screen"], "send": "keys", "columns": a new width (optional),
                  "hangup": the terminal is closed instead (optional), "kill": the command is killed (optional),
                  "meanwhile": another command that runs to its end (optional)}],
       "stdin": "terminal" or the text of a pipe, "stdout": "terminal" or "pipe"}
Answer: {"status", "screen", "screens": [the screen when each step was met], "output": what the terminal received,
         "stdout": what a pipe received, "unmet": the texts that never came, or null}
A status of a command that a signal ended is 128 plus the signal, as in a shell.
"""

import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time

from screen import Screen


def start(plan, terminal):
    def take_terminal():
        os.setsid()
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)

    size = struct.pack("HHHH", plan["lines"], plan["columns"], 0, 0)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)
    piped_in = plan["stdin"] != "terminal"
    piped_out = plan["stdout"] == "pipe"
    child = subprocess.Popen(
        plan["command"],
        env=plan["env"],
        stdin=subprocess.PIPE if piped_in else terminal,
        stdout=subprocess.PIPE if piped_out else terminal,
        stderr=terminal,
        preexec_fn=take_terminal,
    )
    if piped_in:
        # Less than a pipe holds, so this cannot wait for the child.
        child.stdin.write(plan["stdin"].encode())
        child.stdin.close()
    return child


def main():
    plan = json.load(sys.stdin)
    master, slave = pty.openpty()
    child = start(plan, slave)
    os.close(slave)
    screen = Screen(plan["columns"], plan["lines"])
    steps = list(plan["steps"])
    screens, output, piped = [], bytearray(), bytearray()
    sources = [master] + ([child.stdout.fileno()] if child.stdout else [])
    deadline = time.monotonic() + plan["seconds"]
    while sources:
        while steps and all(text in screen.fresh() for text in steps[0]["expect"]):
            screens.append(screen.text())
            # What is waited for next has to be drawn after these keys; what is still there from before does not count.
            screen.forget()
            step = steps.pop(0)
            if step.get("hangup"):
                os.close(master)
                sources.remove(master)
                break
            if step.get("meanwhile"):
                subprocess.run(step["meanwhile"], env=plan["env"], check=True, capture_output=True)
                continue
            if step.get("kill"):
                child.kill()
                break
            if step.get("columns"):
                screen.resize(step["columns"])
                fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", plan["lines"], step["columns"], 0, 0))
            os.write(master, step["send"].encode())
        if not sources:
            break
        left = deadline - time.monotonic()
        ready = select.select(sources, [], [], max(left, 0))[0] if left > 0 else []
        if not ready:
            child.kill()
            break
        for source in ready:
            try:
                data = os.read(source, 65536)
            except OSError:
                data = b""  # A terminal nobody holds open any more reads as an error.
            if not data:
                sources.remove(source)
            elif source == master:
                output += data
                screen.feed(data)
            else:
                piped += data
    timed_out = time.monotonic() >= deadline
    try:
        # A command whose terminal was closed has no output whose end could be waited for.
        status = child.wait(max(1, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        child.kill()
        status, timed_out = child.wait(), True
    json.dump(
        {
            "status": None if timed_out else status if status >= 0 else 128 - status,
            "screen": screen.text(),
            "screens": screens,
            "output": output.decode("utf-8", "replace"),
            "stdout": piped.decode("utf-8", "replace"),
            "unmet": steps[0]["expect"] if steps else None,
        },
        sys.stdout,
    )


main()
