"""Random JSON values, among them those that programs often read wrongly, for tests of rules.

Hypothesis takes milliseconds for each value. So a rule `for_examples` is tested with Python's own
random numbers, the same in each run, and in `nox -s fuzz` with those of Hypothesis, which shrinks
the value that fails.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

T = TypeVar("T")
Rule = Callable[..., None]

_INTEGERS = (0, 1, -1, 7, 1_600_000_000, 2**31, 2**53 + 1, 2**63 - 1, -(2**63), 10**25)
_FLOATS = (0.0, -0.0, 1.0, 7.0, 0.1, -1.5, 5e-324, 1e16, 1e300, 2.0**63)
_WORDS = ("7", "-0", "007", "true", "false", "1e3", "active", "2012-07-24", "{", "a/b~")
_CHARACTERS = (
    "aZ09 -_.:/~#%&=+?\"'\\\n\r\t\0\x1f\x7f\x85ßéİ\u0301\u0667\u2028\ufeff\uffff😀"
)
_SURROGATES = "\udc00\udfff"  # two halves of a pair would be read as one character


def for_examples(share: float) -> Callable[[Rule], Rule]:
    """Test a rule with its argument `json`, for this share of the examples of the profile."""
    usual = settings().max_examples

    def decorate(rule: Rule) -> Rule:
        if settings().derandomize:
            return pytest.mark.hypothesis(_repeated(rule, int(usual * share)))
        sources = st.randoms(use_true_random=False).map(RandomJson)
        few = settings(max_examples=int(usual * min(share, 1)))
        return few(given(json=sources)(rule))

    return decorate


def _repeated(rule: Rule, examples: int) -> Rule:
    @functools.wraps(rule)
    def test(*arguments: Any, **keywords: Any) -> None:
        for number in range(examples):
            with _named(number):
                source = Random(number)  # noqa: S311 - nothing is secret here
                rule(*arguments, **keywords, json=RandomJson(source))

    signature = inspect.signature(rule)
    rest = [each for name, each in signature.parameters.items() if name != "json"]
    test.__signature__ = signature.replace(parameters=rest)  # type: ignore[attr-defined]
    return test


@contextmanager
def _named(number: int) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        error.add_note(f"json=RandomJson(Random({number})); `nox -s fuzz` shrinks it")
        raise


class RandomJson:
    """Makes values from a source of random numbers."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def flip(self) -> bool:
        """Return True or False."""
        return self.random.random() < 0.5

    def one_of(self, options: Sequence[T]) -> T:
        """Return one of the options."""
        return options[int(self.random.random() * len(options))]

    def made_by(self, *makers: Callable[[], Any]) -> Any:
        """Return what one of these makes."""
        return self.one_of(makers)()

    def integer(self) -> int:
        """Return an integer, small or beyond what 64 bits hold."""
        if self.flip():
            return self.one_of(_INTEGERS)
        return self.random.getrandbits(self.one_of((8, 32, 63, 100))) - 128

    def fraction(self) -> float:
        """Return a finite float."""
        if self.flip():
            return self.one_of(_FLOATS)
        return (self.random.random() - 0.5) * 10.0 ** self.random.randrange(-20, 20)

    def number(self) -> float:
        """Return an integer or a float."""
        return self.integer() if self.flip() else self.fraction()

    def text(self, characters: str = _CHARACTERS) -> str:
        """Return a text of up to eight characters."""
        count = self.random.randrange(9)
        return "".join([self.one_of(characters) for _ in range(count)])

    def any_text(self) -> str:
        """Return a text in which lone surrogates may be: JSON can escape them."""
        if self.random.random() < 0.1:
            return chr(self.random.randrange(0x110000))
        return self.text(_CHARACTERS + _SURROGATES)

    def moment(self) -> str:
        """Return a date-time with its offset."""
        seconds = timedelta(seconds=self.random.randrange(86_400 * 365 * 9_998))
        fraction = timedelta(
            microseconds=self.random.randrange(1_000_000) * self.flip()
        )
        moment = datetime(1, 1, 2) + seconds + fraction
        if self.flip():
            return f"{moment.isoformat()}Z"
        offset = timedelta(minutes=self.random.randrange(-1439, 1440))
        return moment.replace(tzinfo=timezone(offset)).isoformat()

    def scalar(self) -> Any:
        """Return any value that contains no other."""
        return self.made_by(
            lambda: None,
            self.flip,
            self.integer,
            self.fraction,
            self.any_text,
            self.moment,
            lambda: self.one_of(_WORDS),
        )

    def value(self, key: Callable[[], str] | None = None, depth: int = 2) -> Any:
        """Return any value; the members of objects have the names that `key` makes."""
        if depth == 0 or self.random.random() < 0.6:
            return self.scalar()
        inner = functools.partial(self.value, key, depth - 1)
        if self.flip():
            return self.list_of(inner, 3)
        return self.object_of(key or self.any_text, inner, 3)

    def list_of(self, item: Callable[[], T], most: int) -> list[T]:
        """Return a list of so many items at most."""
        return [item() for _ in range(self.random.randrange(most + 1))]

    def object_of(
        self,
        key: Callable[[], str],
        value: Callable[[], Any],
        most: int,
        least: int = 0,
    ) -> dict[str, Any]:
        """Return an object of so many members at most; equal names are one."""
        count = self.random.randrange(least, most + 1)
        return {key(): value() for _ in range(count)}

    def members(
        self,
        required: Mapping[str, Callable[[], Any]],
        optional: Mapping[str, Callable[[], Any]],
    ) -> dict[str, Any]:
        """Return an object with members of these names, in any order."""
        names = [*required, *(name for name in optional if self.flip())]
        self.random.shuffle(names)
        return {name: (required.get(name) or optional[name])() for name in names}
