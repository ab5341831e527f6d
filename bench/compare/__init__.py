"""Generators compared on a folder of OpenAPI documents: `python -m bench.compare FOLDER`.

documents   which documents are in the folder, and how many operations each has
tools       the generators: how each is called, and how its methods are counted
checks      what is looked at in a package: does it compile, import, build, pass type checkers
probe       the program that imports a package; it runs in a process of its own
programs    a process with its limit of time, and what it took
table       the results of all as tables of Markdown
"""
