"""The memory that uploads and downloads take: that of a process, less that of an idle one."""

from __future__ import annotations

import importlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .generators import Ours
from .measure import in_turn, peak_mib
from .plan import Plan
from .rows import Figures
from .server import BLOCK, serving

MIB = 100
# The kinds of uploads that the Inbox API does not have.
_UPLOADS = """\
openapi: 3.1.0
info: {title: Uploads, version: "1.0"}
servers: [{url: "https://uploads.example"}]
paths:
  /binary:
    post:
      operationId: uploads.binary
      requestBody:
        required: true
        content:
          application/octet-stream: {schema: {type: string, format: binary}}
      responses: {"201": {description: Kept.}}
  /multipart:
    post:
      operationId: uploads.multipart
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties: {file: {type: string, format: binary}}
      responses: {"201": {description: Kept.}}
"""


def files(plan: Plan) -> Iterator[Figures]:
    """Compare transfers of 100 MiB with the same transfers of 1 MiB."""
    document = plan.folder / "uploads.yaml"
    document.write_text(_UPLOADS, "utf-8")
    Ours.copied_to(plan.folder / "files").generate(document, plan.packages)
    with serving() as url:
        for name, transfer in (
            ("base64", upload_base64),
            ("multipart", upload_multipart),
            ("binary", upload_binary),
            ("download", download),
        ):
            large, small = plan.fresh(transfer, url, MIB), plan.fresh(transfer, url, 1)
            busy, idle = in_turn(plan.rounds, large, small)
            yield name, [b - i for b, i in zip(busy, idle, strict=True)]


def upload_base64(url: str, mib: int) -> float:
    """Upload an attachment, which the Inbox API takes as base64 in JSON."""
    from helpscout_client import HelpScout
    from helpscout_client.auth import BearerToken

    with (
        tempfile.TemporaryDirectory() as folder,
        HelpScout(auth=BearerToken("token"), base_url=url) as helpscout,
    ):
        helpscout.conversations.attachments.upload(
            *(123, 201),
            file_name="plan.pdf",
            mime_type="application/pdf",
            data=_file(folder, mib),
        )
    return peak_mib()


def upload_multipart(url: str, mib: int) -> float:
    """Upload a file as a part of a form."""
    with tempfile.TemporaryDirectory() as folder, _client(url) as client:
        client.uploads.multipart(file=_file(folder, mib))
    return peak_mib()


def upload_binary(url: str, mib: int) -> float:
    """Upload a file as a body."""
    with tempfile.TemporaryDirectory() as folder, _client(url) as client:
        client.uploads.binary(body=_file(folder, mib))
    return peak_mib()


def download(url: str, mib: int) -> float:
    """Download an attachment to a file."""
    from helpscout_client import HelpScout
    from helpscout_client.auth import BearerToken

    with (
        tempfile.TemporaryDirectory() as folder,
        HelpScout(auth=BearerToken("token"), base_url=url) as helpscout,
    ):
        path = Path(folder, "plan.pdf")
        helpscout.conversations.attachments.download(123, mib, to=path)
        assert mib * len(BLOCK) == path.stat().st_size
    return peak_mib()


def _file(folder: str, mib: int) -> Path:
    path = Path(folder, "plan.pdf")
    with path.open("wb") as file:
        for _ in range(mib):
            file.write(BLOCK)
    return path


def _client(url: str) -> Any:  # a class that only a run makes
    return importlib.import_module("bench_client").Uploads(base_url=url)
