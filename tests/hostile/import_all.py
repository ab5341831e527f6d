"""Import every module of the package `hostile` in each of the folders of the command line.

Exits with the name of the first event that a package has no reason to cause by being
imported: a file opened for writing, a socket, a process.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys

for library in ("httpx2", "pydantic"):  # what these open is not the package's doing
    importlib.import_module(library)

REFUSED = ("ctypes.", "os.exec", "os.posix_spawn", "os.remove", "os.rename", "os.system",
           "shutil.", "socket.", "subprocess.")  # fmt: skip
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """End the process at an event that is refused."""
    writes = (
        event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING
    )
    if writes or event.startswith(REFUSED):
        print(event, arguments, file=sys.stderr)
        os._exit(3)


sys.addaudithook(watch)
for folder in sys.argv[1:]:
    sys.path.insert(0, folder)
    package = importlib.import_module("hostile")
    for module in pkgutil.walk_packages(package.__path__, "hostile."):
        importlib.import_module(module.name)
    sys.path.remove(folder)
    for name in [name for name in sys.modules if name.split(".")[0] == "hostile"]:
        del sys.modules[name]
