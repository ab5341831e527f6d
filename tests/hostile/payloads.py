"""Texts that break out of badly written Python: each tries to become code or to hide some.

`MARKER` is a name that no identifier of the generator can be: it starts with an underscore
and mixes cases. Where it is a name in a syntax tree, text has become code.
"""

from __future__ import annotations

MARKER = "_Pwn_Ed"
PRODUCT = "7 * 191"
"""What a template engine would make 1337 of."""

_CALL = f"{MARKER}()"

PAYLOADS = {
    "triple double quotes": f'"""\n{_CALL}\n"""',
    "triple single quotes": f"'''\n{_CALL}\n'''",
    "backslash and triple quotes": f'\\"""\n{_CALL}\n"""',
    "triple quotes on a line": f'x"""; {_CALL}; """',
    "four quotes": f'""""{_CALL}""""',
    "double quote and call": f'"); {_CALL}; ("',
    "single quote and call": f"'); {_CALL}; ('",
    "quote and backslash": f'\\"+{_CALL}+\\"\\',
    "bracket and annotation": f'"] | {_CALL} | x["',
    "default value": f'" = {_CALL} # ',
    "line feed": f"x\n{_CALL}\n",
    "carriage return": f"x\r{_CALL}\r\n    {_CALL}",
    "form feed": f"x\f{_CALL}\f",
    "line separator": f"x\u2028{_CALL}\u2029",
    "next line": f"x\x85{_CALL}\x0b{_CALL}",
    "braces": f"{{{_CALL}}} {{0.{MARKER}}} %({MARKER})s",
    "template": f"{{{{ {PRODUCT} }}}}{{% set x = {PRODUCT} %}}{{# x #}}",
    "lone backslash": "x\\",
    "broken escapes": "\\N{NOTHING \\x0 \\u12 \\777",
    "NUL": f"x\0{_CALL}",
    "lone surrogate": f"x\ud800{_CALL}",
    "right to left": f"x\u202e{_CALL}\u202c",
    "invisible": f"\ufeffx\u200b{_CALL}\u00a0",
    "encoding": f"# -*- coding: utf-7 -*-\n# coding=utf-7\n+AAo-{_CALL}",
    "imports": f"x\n\nfrom __future__ import annotations\n\n# imports\n\n{_CALL}",
    "import": f"__import__('os').{MARKER}('x')\nimport {MARKER}",
    "reference": f"#/components/schemas/{MARKER}~1..~0/../../../__init__",
    "keyword": "class None lambda print",
}
