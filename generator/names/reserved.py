"""Words that cannot be names: of Python, of the runtime, and of the libraries that it imports.

Changing one of these lists renames what users type: a breaking change.
"""

from __future__ import annotations

import keyword

KEYWORDS = frozenset([*keyword.kwlist, *keyword.softkwlist]) - {"type"}
OPTION_WORDS = frozenset("""
    deadline extra_headers extra_query idempotent max_items max_pages max_retries prefetch
    timeout
    """.split())
"""The options that every call takes."""
CALL_WORDS = OPTION_WORDS | {"options", "self"}
"""Arguments that every generated method has already, and their neighbours."""
MODEL_WORDS = frozenset("""
    bool float int list str
    construct copy dict from_orm from_payload json mismatches model_computed_fields
    model_config model_construct model_copy model_dump model_dump_json model_extra
    model_fields model_fields_set model_json_schema model_parametrized_name
    model_post_init model_rebuild model_validate model_validate_json
    model_validate_strings mro parse_file parse_obj parse_raw register schema schema_json
    to_payload update_forward_refs validate
    """.split())
"""What the class of a model or its metaclass has already, and builtin types."""
RESOURCE_WORDS = frozenset({"with_response"})
CLASS_WORDS = frozenset("""
    ASSIGNED Annotated Any AnyEvent AsyncDestination AsyncDownload AsyncPage AsyncPages
    AsyncResource AsyncStream Awaitable BaseModel CallOptions ClosedIntEnum
    ClosedStrEnum Created Date DateTime Destination Download EVENTS Event EventTypes
    Field FieldEncoding Final Iterable LOADING Literal Mapping Model NotRequired Number
    OMIT Omit OpenIntEnum OpenStrEnum Operation Page PageOptions Pagination PatchKeyword
    RequestBody RequestHeaders Resource Response Secrets Sequence Stream StreamOf Style
    TypeAlias TypeAliasType TypedDict Union UnknownEvent UnknownVariant Unpack Upload
    """.split())
"""What modules with models, resources or webhooks import or define besides."""
# Names in the module of the clients; errors of the runtime without `Error`, as `errors` names
# the root of its tree after the client; classes that resources use, without `Async`.
CLIENT_WORDS = frozenset("""
    API Api AsyncClient AuthorizationPage Client ErrorShape RateLimitRules SecurityScheme
    SyncClient
    Authentication BadRequest Configuration Conflict Decode Locked Mismatch NotFound
    PayloadTooLarge PermissionDenied PreconditionFailed RateLimit Server UnsafeLink
    Pages
    """.split())
CLIENT_METHODS = frozenset("aclose authorize_url close request with_options".split())
LIBRARIES = frozenset("""
    abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit
    audioop base64 bdb binascii bisect builtins bz2 calendar cgi cgitb chunk cmath cmd code
    codecs codeop collections colorsys compileall compression concurrent configparser
    contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm
    decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler
    fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath
    getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib
    imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3
    linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder
    msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode
    operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform
    plistlib poplib posix posixpath pprint profile profiling pstats pty pwd py_compile
    pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource
    rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd
    smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl
    stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog
    tabnanny tarfile telnetlib tempfile termios test textwrap this threading time timeit
    tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types
    typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg
    winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
    annotated_types anyio brotli brotlicffi certifi h11 h2 hpack httpcore2 httpx2 hyperframe
    idna pydantic pydantic_core sniffio socksio truststore typing_extensions
    typing_inspection zstandard
    """.split())
"""The standard library of every Python that we support, and what httpx2 and pydantic import.

A package of such a name would hide what it imports itself.
"""

DEVICES = frozenset(
    [
        "aux",
        "con",
        "nul",
        "prn",
        *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10)),
    ]
)
"""What no file can be called on Windows, whatever its ending is."""
