"""Measure and trace the requests of a client with OpenTelemetry.

Run it with HELPSCOUT_CLIENT_ID and HELPSCOUT_CLIENT_SECRET in the environment:
`python opentelemetry_hooks.py`. It prints the spans and metrics of two calls.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["helpscout-client", "opentelemetry-sdk"]
# ///

from __future__ import annotations

import argparse
import time

from helpscout_client import HelpScout, __version__, errors
from helpscout_client.hooks import Attempt, Hooks
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import (
    ConsoleMetricExporter,
    PeriodicExportingMetricReader,
)
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, ConsoleSpanExporter
from opentelemetry.trace import SpanKind, Status, StatusCode
from opentelemetry.util.types import AttributeValue

# The boundaries that the conventions of OpenTelemetry advise, in seconds.
BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]


class Telemetry(Hooks):
    """Makes a span of each request, and records its duration.

    The names are those of the conventions for HTTP clients. Paths are templates, so that neither
    spans nor metrics contain ids.
    """

    def __init__(self, server: str = "api.helpscout.net") -> None:
        self._server = server
        self._tracer = trace.get_tracer("helpscout_client", __version__)
        meter = metrics.get_meter("helpscout_client", __version__)
        self._duration = meter.create_histogram(
            "http.client.request.duration",
            unit="s",
            description="Duration of HTTP client requests.",
            explicit_bucket_boundaries_advisory=BOUNDARIES,
        )

    def after_response(self, attempt: Attempt) -> None:
        """Record a request; the span begins when the request was sent."""
        seconds = attempt.seconds or 0.0
        end = time.time_ns()
        attributes = self._attributes(attempt)
        self._duration.record(seconds, attributes)
        span = self._tracer.start_span(
            f"{attempt.method} {attempt.path}".rstrip(),
            kind=SpanKind.CLIENT,
            attributes=attributes | _details(attempt),
            start_time=end - int(seconds * 1e9),
        )
        if "error.type" in attributes:
            span.set_status(Status(StatusCode.ERROR, attempt.failure))
        span.end(end)

    def _attributes(self, attempt: Attempt) -> dict[str, AttributeValue]:
        """Return the attributes with few different values, of spans and metrics."""
        found: dict[str, AttributeValue] = {
            "http.request.method": attempt.method,
            "server.address": self._server,
            "url.template": attempt.path,
            "helpscout.operation": attempt.operation,
        }
        status = attempt.status_code
        if status is not None:
            found["http.response.status_code"] = status
        if status is None or status >= 400:
            found["error.type"] = "no response" if status is None else str(status)
        return found


def _details(attempt: Attempt) -> dict[str, AttributeValue]:
    """Return the attributes of spans only."""
    found: dict[str, AttributeValue] = {}
    if attempt.number > 1:
        found["http.request.resend_count"] = attempt.number - 1
    if attempt.correlation_id:
        found["http.response.header.correlation-id"] = [attempt.correlation_id]
    return found


def print_telemetry() -> None:
    """Print spans and metrics. Elsewhere, use the exporter of your backend."""
    spans = TracerProvider()
    spans.add_span_processor(BatchSpanProcessor(ConsoleSpanExporter()))
    trace.set_tracer_provider(spans)
    reader = PeriodicExportingMetricReader(ConsoleMetricExporter())
    metrics.set_meter_provider(MeterProvider([reader]))


def trace_two_calls(helpscout: HelpScout) -> None:
    """Make two calls in a span of their own."""
    with trace.get_tracer("example").start_as_current_span("job"):
        print("user:", helpscout.users.me().id)
        print("active:", helpscout.conversations.list(status="active").total)


def main() -> None:
    """Print the spans and metrics of two calls."""
    parser = argparse.ArgumentParser(description="Print the spans of two calls.")
    parser.parse_args()
    try:
        with HelpScout(hooks=Telemetry()) as helpscout:
            print_telemetry()
            trace_two_calls(helpscout)
    except (errors.ConfigurationError, errors.AuthenticationError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
