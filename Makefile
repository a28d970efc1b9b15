# Two commands do everything on a fresh machine with Swift, git and apt: `make demo` and `make test`.
# Running as root needs no sudo; elsewhere sudo is used where it exists.
SHELL := /bin/bash
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
PACKAGES := libicu-dev libsqlite3-dev
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: demo test test-tools test-tools-spark benchmark benchmark-archive lint format install-dependencies clean

INGEST := .build/release/ingest
DEMO := .build/demo-archive

# The main job on the fixtures: import five real scans, then look at what came out.
demo: install-dependencies
	swift build -c release --product ingest
	rm -rf $(DEMO)
	$(INGEST) fixtures/scans --archive $(DEMO)
	$(INGEST) search "dan van kheo" --archive $(DEMO) --limit 3
	$(INGEST) search '36 KH DU' --archive $(DEMO)
	$(INGEST) show 13-KH/ĐU --archive $(DEMO)
	$(INGEST) explain 13-KH/ĐU tasks/11/deadlines/1 --archive $(DEMO)
	$(INGEST) show 13-KH/ĐU --archive $(DEMO) --json | head -n 40
	$(INGEST) verify --archive $(DEMO)

test: install-dependencies test-tools
	swift build --build-tests
	PATH="$(CURDIR)/.build/test-tools/bin:$$PATH" swift test

# Libraries of others that read what `ingest` exports. Tests that need one that is missing say so and are skipped, so
# nothing here stops a machine without Python or a network.
test-tools:
	@python3 -c 'import icalendar, networkx' 2>/dev/null || test -x .build/test-tools/bin/python3 || { \
	  mkdir -p .build && python3 -m venv --system-site-packages .build/test-tools \
	  && .build/test-tools/bin/pip install -q icalendar networkx; } \
	  || echo "icalendar and networkx cannot be installed: their tests are skipped"

# Also what the test of Examples/spark needs: about 400 MB.
test-tools-spark: test-tools
	command -v java >/dev/null || { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q openjdk-17-jre-headless; }
	python3 -c 'import pyspark' 2>/dev/null || { \
	  python3 -m venv --system-site-packages .build/test-tools && .build/test-tools/bin/pip install -q pyspark; }

# Speed of restoration, loading time and memory against their floors; no part of `test`, since it measures the machine.
benchmark: install-dependencies
	swift build -c release --product ingest-benchmark
	.build/release/ingest-benchmark restoration fixtures/scans

# The archive on generated documents: import with the share of each stage, and searches on DOCUMENTS documents. Takes long.
DOCUMENTS := 100000
benchmark-archive: install-dependencies
	swift build -c release --product ingest-benchmark
	rm -rf .build/benchmark
	.build/release/ingest-benchmark generate .build/benchmark/scans --documents 20000
	-.build/release/ingest-benchmark import .build/benchmark/scans .build/benchmark/imported
	.build/release/ingest-benchmark index .build/benchmark/archive --documents $(DOCUMENTS)
	.build/release/ingest-benchmark search .build/benchmark/archive

# Fails when a file is not formatted as .swift-format says.
lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

install-dependencies:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q $$missing; \
	fi

clean:
	swift package clean
