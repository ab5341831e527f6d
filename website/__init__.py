"""The static site: pages for people and agents, made of the Markdown of the project.

`pages` collects them, `cookbook` finds the programs of a page, `links` turns links of the
repository into links of the site, `reference` writes the pages about the API, `navigation` orders
all of them, `building` runs zensical with `zensical.toml` and the folder `theme`, `searching` puts
its search index in order, `agents` adds what agents read, and `checks` reads the result as a
browser would. `python -m website` does all of this.
"""
