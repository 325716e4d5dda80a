# Every line of a recipe is a command one could type. GNU make 3.81 (macOS) is enough.

PYTHON ?= python3
UV ?= uv

.NOTPARALLEL:  # two installs must not meet in one .venv
.PHONY: site serve test test-program coverage test-browser quick check shots bench lint fix lock clean afresh

# The site into site/. A copy under another address: make site BASE_URL=https://example.org/stations/
site: .venv/runtime
	.venv/bin/gongshi build $(if $(BASE_URL),--base-url "$(BASE_URL)")

# The site on this machine, rebuilt as files change.
serve: .venv/runtime
	.venv/bin/gongshi serve

# The data alone: problems and findings, no site.
check: .venv/runtime
	.venv/bin/gongshi check

# All tests.
test: test-program test-browser

# Those without a browser. The rooms that decide what is published come first, with how much of them is reached.
test-program: coverage
	.venv/bin/pytest -n auto -m "not browser" $(COVERED:%=--ignore=%)

# How much of some rooms their own tests reach, every branch; rooms and floor stand in pyproject.toml.
COVERED = tests/model tests/load tests/derive tests/check tests/privacy
coverage: .venv/dev
	.venv/bin/coverage erase
	.venv/bin/coverage run -m pytest -n auto $(COVERED)
	.venv/bin/coverage combine --quiet
	.venv/bin/coverage report

# Those with one, which is provided first, so that no two workers install one. They have the machine to themselves, two
# at a time: beside full workers they would be slow on two cores (--dist loadgroup loses its groups: pytest-xdist issue
# 1386). Work is stolen, as a few of them take as long as a hundred others.
MARKED = browser
test-browser: .venv/dev
	.venv/bin/python tests/browser.py
	.venv/bin/pytest -n 2 --dist worksteal -m "$(MARKED)"

# What can be known in a minute and a half: lint, and the tests that need no browser.
quick: lint
	.venv/bin/pytest -n auto -m "not browser"

# Pictures of every page kind into build/shots (wide, narrow, dark, large type, print) and those of README into
# docs/images; look at each before committing it.
shots: .venv/dev site
	.venv/bin/python -m tests.shots

bench: .venv/dev
	.venv/bin/python -m benchmarks

lint: .venv/dev
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy

# Everything a machine can put right: lint with a known cure, formatting, and what is made from the program.
fix: .venv/dev
	.venv/bin/ruff check --fix
	.venv/bin/ruff format
	.venv/bin/pytest -q --bless tests/test_documents.py tests/console tests/complaints tests/export

# Resolves the ranges of pyproject.toml anew and keeps pins that still fit; newer ones: make lock UPGRADE=--upgrade
# Needs uv (pip install uv). The development lock takes its shared pins from the runtime lock.
LOCK = $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" $(UPGRADE)
lock:
	$(LOCK) --group build --output-file requirements.lock
	$(LOCK) --group dev --constraints requirements.lock --output-file requirements-dev.lock

# The environment stays; rm -rf .venv starts that afresh too.
clean:
	rm -rf build site dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name .venv -prune -o -name __pycache__ -prune -exec rm -rf {} +

# The environment. The files runtime and dev inside it say when each lock was last installed.
.venv/bin/python:
	sh .ci/venv "$(PYTHON)"

.venv/runtime: requirements.lock pyproject.toml | .venv/bin/python
	.venv/bin/python -m pip install --quiet --require-hashes -r requirements.lock
	.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

.venv/dev: requirements-dev.lock pyproject.toml | .venv/bin/python
	.venv/bin/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch .venv/runtime $@

# An environment holds its own path: in a folder that was copied or moved it would run the code of the old place.
# .ci/venv writes .venv/path last, so that one left half made is made again too.
ifneq "$(shell test -x .venv/bin/python && cat .venv/path)" "$(CURDIR)"
.venv/bin/python .venv/runtime .venv/dev: afresh
endif
