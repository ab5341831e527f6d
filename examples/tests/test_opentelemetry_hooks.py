"""Spans and metrics of the cookbook's hooks, for requests to the stub server."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpscout_client import AsyncHelpScout, HelpScout, errors
from helpscout_client.testing import StubServer
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

import opentelemetry_hooks as program

PROJECT = Path(__file__).parents[2]
GET = "GET /v2/conversations/{conversationId}"
exporter, reader = InMemorySpanExporter(), InMemoryMetricReader()
tracer = trace.get_tracer("test")


@pytest.fixture(scope="module", autouse=True)
def providers() -> None:
    """Set the providers, which a process can do once."""
    spans = TracerProvider()
    spans.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(spans)
    metrics.set_meter_provider(MeterProvider([reader]))


@pytest.fixture
def stub() -> Iterator[StubServer]:
    exporter.clear()
    with StubServer() as stub:
        yield stub


@pytest.fixture
def helpscout(stub: StubServer) -> Iterator[HelpScout]:
    hooks = program.Telemetry("127.0.0.1")
    with HelpScout(base_url=stub.url, auth=stub.auth, hooks=hooks) as helpscout:
        yield helpscout


def spans(name: str = GET) -> list[Any]:
    return [span for span in exporter.get_finished_spans() if span.name == name]


def test_a_call_is_one_span_for_each_request(
    stub: StubServer, helpscout: HelpScout
) -> None:
    """A retry has a span of its own; all belong to the span of the caller."""
    stub.respond("conversations.get", status=503)

    with tracer.start_as_current_span("job") as job:
        helpscout.conversations.get(123)

    failed, good = spans()
    assert {job.get_span_context().span_id} == {
        span.parent.span_id for span in (failed, good)
    }
    assert {SpanKind.CLIENT} == {span.kind for span in (failed, good)}
    assert [StatusCode.ERROR, StatusCode.UNSET] == [
        s.status.status_code for s in (failed, good)
    ]
    assert failed.start_time < failed.end_time <= good.end_time
    assert "503" == failed.attributes["error.type"]
    assert {
        "http.request.method": "GET",
        "http.request.resend_count": 1,
        "http.response.status_code": 200,
        "http.response.header.correlation-id": (good_id(good),),
        "server.address": "127.0.0.1",
        "url.template": "/v2/conversations/{conversationId}",
        "helpscout.operation": "conversations.get",
    } == dict(good.attributes)


def good_id(span: Any) -> str:
    (correlation_id,) = span.attributes["http.response.header.correlation-id"]
    assert correlation_id.startswith("stub-")
    return str(correlation_id)


def test_a_token_request_belongs_to_the_call_that_began_it(
    helpscout: HelpScout,
) -> None:
    """It runs in a thread of its own."""
    with tracer.start_as_current_span("job") as job:
        helpscout.conversations.get(123)

    (token,) = spans("POST /v2/oauth2/token")
    assert job.get_span_context().span_id == token.parent.span_id


def test_async_tasks_keep_their_spans_apart(stub: StubServer) -> None:
    async def job(helpscout: AsyncHelpScout, name: str) -> int:
        with tracer.start_as_current_span(name) as span:
            await helpscout.conversations.get(123)
        return span.get_span_context().span_id

    async def main() -> list[int]:
        hooks = program.Telemetry()
        async with AsyncHelpScout(
            base_url=stub.url, auth=stub.auth, hooks=hooks
        ) as helpscout:
            return await asyncio.gather(*(job(helpscout, name) for name in "abc"))

    assert sorted(asyncio.run(main())) == sorted(
        span.parent.span_id for span in spans()
    )


def test_a_request_without_a_response_is_an_error(
    stub: StubServer, helpscout: HelpScout
) -> None:
    stub.respond("conversations.get", drop=True, times=None)

    with pytest.raises(errors.ConnectionFailed):
        helpscout.conversations.get(123, max_retries=0)

    (span,) = spans()
    assert "no response" == span.attributes["error.type"]
    assert "http.response.status_code" not in span.attributes


def test_durations_are_measured(helpscout: HelpScout) -> None:
    """All requests of one operation with one status are one series, whatever their ids."""
    reader.get_metrics_data()
    for number in (1, 2, 3):
        helpscout.tags.get(number)

    data: Any = reader.get_metrics_data()
    (metric,) = data.resource_metrics[0].scope_metrics[0].metrics
    assert ("http.client.request.duration", "s") == (metric.name, metric.unit)
    (point,) = [
        point
        for point in metric.data.data_points
        if point.attributes["helpscout.operation"] == "tags.get"
    ]
    assert 3 == point.count
    assert 0 < point.sum < 30
    assert tuple(program.BOUNDARIES) == tuple(point.explicit_bounds)


PROGRAM = """\
from functools import partial
import opentelemetry_hooks as program
from helpscout_client.testing import StubServer

with StubServer() as stub:
    program.HelpScout = partial(program.HelpScout, base_url=stub.url, auth=stub.auth)
    program.main()
"""


def test_the_program_prints_spans_and_metrics() -> None:
    paths = os.pathsep.join(map(str, (PROJECT / "examples", PROJECT / "generated")))
    printed = subprocess.check_output(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONPATH": paths},
        text=True,
    )
    assert "user: 4\nactive: 2\n" in printed
    assert '"name": "GET /v2/users/me"' in printed
    assert "http.client.request.duration" in printed
