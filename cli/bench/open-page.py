"""How long a page of cbm report takes to open in a Chromium, in milliseconds: open-page.py BROWSER PAGE [TIMES]; prints the best,
and the milliseconds of processor time of the page's thread, which other work on the machine lengthens less.

Speaks the browser's own protocol over a pipe and asks the page until it says that it is ready.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FLAGS = ("--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
         "--disable-sync --window-size=1400,1000 --remote-debugging-pipe").split()


class Browser:
    def __init__(self, program, profile):
        to_read, self.to = os.pipe()
        self.of, to_write = os.pipe()

        def places():
            # The browser reads from descriptor 3 and writes to 4; the copies go over others that may have these numbers.
            high_read, high_write = os.dup2(to_read, 103), os.dup2(to_write, 104)
            os.dup2(high_read, 3)
            os.dup2(high_write, 4)

        self.process = subprocess.Popen(
            [program, *FLAGS, "--user-data-dir=" + profile, "about:blank"], close_fds=False, preexec_fn=places,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.buffer, self.number = b"", 0

    def call(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.buffer:
                read = os.read(self.of, 1 << 16)
                if not read:
                    raise SystemExit("open-page: the browser ended")
                self.buffer += read
            line, self.buffer = self.buffer.split(b"\0", 1)
            answer = json.loads(line)
            if answer.get("id") == self.number:
                return answer.get("result", {})

    def open(self, address):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Performance.enable", session, timeDomain="threadTicks")
        self.call("Page.navigate", session, url=address)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            ready = self.call("Runtime.evaluate", session, expression="document.documentElement.dataset.ready || ''")
            value = ready.get("result", {}).get("value")
            if value:
                metrics = {one["name"]: one["value"] for one in self.call("Performance.getMetrics", session)["metrics"]}
                self.call("Target.closeTarget", targetId=target)
                return int(value), round(1000 * metrics.get("TaskDuration", 0))
            time.sleep(0.02)
        raise SystemExit("open-page: not ready after a minute")


def main(program, page, times="5"):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            opened = [browser.open(Path(page).resolve().as_uri()) for _ in range(int(times))]
            print(min(wall for wall, _ in opened), min(processor for _, processor in opened))
        finally:
            browser.process.terminate()
            browser.process.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
