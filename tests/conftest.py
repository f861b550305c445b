"""How much the property tests try: HYPOTHESIS_PROFILE=nightly for thousands of examples."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)  # pages are long, and the machines that run this are slow
settings.register_profile("normal", max_examples=100, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("ci", settings.get_profile("normal"), derandomize=True, print_blob=True)
settings.register_profile("nightly", settings.get_profile("normal"), max_examples=5_000)
settings.register_profile(  # mutmut runs the same tests again and again in one process
    "mutation",
    settings.get_profile("ci"),
    max_examples=25,
    suppress_health_check=(*_SLOW, HealthCheck.differing_executors),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if "CI" in os.environ else "normal"))
