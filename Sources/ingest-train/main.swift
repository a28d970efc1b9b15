print("ingest-train")
