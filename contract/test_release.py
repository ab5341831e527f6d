"""A release, as its workflow makes it, up to the point where it would be published."""

from __future__ import annotations

import json
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from release.__main__ import main
from release.build import FOLDERS


def test_a_release_is_built_and_works(tmp_path: Path) -> None:
    """Two builds are equal, the wheels work alone, and each has an SBOM that is valid."""
    dist = tmp_path / "dist"

    assert 0 == main(["build", "--folder", str(dist)])
    assert 0 == main(["try", "--folder", str(dist), "--sbom"])

    text = (dist / "notes.md").read_text("utf-8")
    sections = [line for line in text.splitlines() if line.startswith("#")]
    assert ["## Client", "## Generator"] == sections  # and none of another version
    assert "](docs/" not in text
    for name in FOLDERS:
        assert [".gz", ".whl"] == sorted(p.suffix for p in (dist / name).iterdir())
        (sbom,) = (dist / "sbom").glob(f"{name}-*.cdx.json")
        text = sbom.read_text("utf-8")
        assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
        names = {each["name"] for each in json.loads(text)["components"]}
        assert "pydantic" in names or name == "clientfoundry"
        assert not {"pip", "setuptools"} & names
        subject = json.loads(text)["metadata"]["component"]
        assert len(subject["externalReferences"]) == 2
