# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The mark of an argument that was left out, told apart from `None`, which is sent as null."""

from __future__ import annotations

from typing import Final


class Omit:
    """The type of `OMIT`, the default of every optional argument.

    A parameter or body field whose value is `OMIT` is not sent at all::

        client.customers.update(7, job_title=None)   # {"jobTitle": null}
        client.customers.update(7, job_title=OMIT)   # {}
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return "OMIT"

    def __reduce__(self) -> str:
        return "OMIT"  # copies and unpickled ones are the same object


OMIT: Final = Omit()
