"""The rules of the network that hold for every transport: retries, redirects, proxies, and what errors mean.

Uses the rooms up to `streams`. Making a client loads `retry`, so that module uses `errors` alone.
"""
