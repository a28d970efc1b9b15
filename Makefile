# Two commands do everything on a fresh machine with Swift, git and apt: `make demo` and `make test`.
# Running as root needs no sudo; elsewhere sudo is used where it exists.
SHELL := /bin/bash
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
PACKAGES := libicu-dev libsqlite3-dev
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: demo test benchmark lint format install-dependencies clean

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

test: install-dependencies
	swift build --build-tests
	swift test

# Speed of restoration, loading time and memory against their floors; no part of `test`, since it measures the machine.
benchmark: install-dependencies
	swift build -c release --product ingest-benchmark
	.build/release/ingest-benchmark fixtures/scans

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
