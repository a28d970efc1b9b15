"""Turns a corpus of OCR text into one data set of records, with `ingest pipe` under Spark.

    python3 restore_corpus.py CORPUS DATASET --ingest ../../.build/release/ingest

CORPUS is a folder of .txt files, or a file of JSON lines {"id", "text"}. DATASET becomes a folder of part files of
records, one a line, ordered by id, and `failures.jsonl` with the lines that gave none. The same corpus gives the same
bytes, whatever the number of partitions in work. `ingest import-records DATASET/part-*` takes them into an archive.

Each partition runs one `ingest pipe`, which keeps its model in memory for all documents of the partition.
"""

import argparse
import json
import os
import shlex
import shutil
import sys

from pyspark import StorageLevel
from pyspark.sql import SparkSession


def requests(context, corpus, partitions):
    """The lines that `ingest pipe` reads, ordered by id."""
    if os.path.isfile(corpus):
        lines = context.textFile(corpus, partitions).map(lambda line: (str(json.loads(line)["id"]), line))
    else:
        names = sorted(
            os.path.relpath(os.path.join(folder, name), corpus)
            for folder, _, files in os.walk(corpus)
            for name in files
            if name.endswith(".txt")
        )
        root = os.path.abspath(corpus)
        lines = context.parallelize(names, partitions).map(
            lambda name: (name, json.dumps({"id": name, "path": os.path.join(root, name)}))
        )
    # Parts hold the same documents however many machines there are.
    return lines.sortByKey(numPartitions=partitions).values()


def is_record(line):
    return "error" not in json.loads(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus")
    parser.add_argument("dataset")
    parser.add_argument("--ingest", default="ingest", help="the program")
    parser.add_argument("--rules", help="a folder of rules of your own")
    parser.add_argument("--master", default="local[*]", help="where Spark runs")
    parser.add_argument("--partitions", type=int, default=16, help="the number of part files")
    options = parser.parse_args()
    if os.path.exists(options.dataset):
        sys.exit(f"{options.dataset} is there already: name another folder or remove it")

    command = [options.ingest, "pipe", "--jobs", "1"]
    if options.rules:
        command += ["--rules", options.rules]
    spark = (
        SparkSession.builder.master(options.master).appName("ingest").config("spark.ui.enabled", "false").getOrCreate()
    )
    context = spark.sparkContext
    context.setLogLevel("ERROR")

    # Records and failures are written apart, but made once: the answers are kept on the disk, however many there are.
    answers = requests(context, options.corpus, options.partitions).pipe(shlex.join(command), checkCode=True)
    answers = answers.persist(StorageLevel.DISK_ONLY)
    part = options.dataset + ".unfinished"
    shutil.rmtree(part, ignore_errors=True)
    answers.filter(is_record).saveAsTextFile(part)
    failures = answers.filter(lambda line: not is_record(line)).collect()
    with open(os.path.join(part, "failures.jsonl"), "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in failures)
    records = answers.count() - len(failures)
    spark.stop()
    # The data set is there when it is whole.
    os.rename(part, options.dataset)
    print(f"{records} records, {len(failures)} failures in {options.dataset}")


if __name__ == "__main__":
    main()
