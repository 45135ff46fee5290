"""One module for each client that is measured; all of them have the same functions.

    connect(url) -> Client         chat(client)            stream(client) -> iterator over contents
    long_chat(client, messages)    embeddings(client)      upload(client, path)   download(client, path)
    connect_async, chat_async, close_async

A peer leaves out what it cannot do.
"""
