"""The indexes of the derived tables, by table."""

from __future__ import annotations

INDEXES = {
    "sightings": ("CREATE UNIQUE INDEX IF NOT EXISTS sightings_in_order ON sightings (source, location)",),
    "pages": ("CREATE INDEX IF NOT EXISTS pages_by_page ON pages (page, source)",),
    "versions": (
        "CREATE UNIQUE INDEX IF NOT EXISTS versions_in_order ON versions (source, other)",
        "CREATE INDEX IF NOT EXISTS versions_by_other ON versions (other, relation)",
    ),
    "earlier_claims": (
        "CREATE UNIQUE INDEX IF NOT EXISTS earlier_claims_in_order ON earlier_claims (instead_of, claim)",
        "CREATE INDEX IF NOT EXISTS earlier_claims_by_claim ON earlier_claims (claim)",
        "CREATE INDEX IF NOT EXISTS earlier_claims_by_source ON earlier_claims (source)",
    ),
    "sources": (
        "CREATE INDEX IF NOT EXISTS sources_by_digest ON sources (digest)",
        "CREATE INDEX IF NOT EXISTS sources_by_copies ON sources (copies, id)",
        "CREATE INDEX IF NOT EXISTS sources_by_visibility ON sources (visible_from)",
        "CREATE INDEX IF NOT EXISTS sources_in_other_languages ON sources (id, visible_from) "
        "WHERE language NOT IN ('en', 'und')",
    ),
    "claims": (
        'CREATE INDEX IF NOT EXISTS claims_by_source ON claims (source, "start", id)',
        "CREATE INDEX IF NOT EXISTS claims_by_kind ON claims (kind, id)",
    ),
    "arguments": ("CREATE UNIQUE INDEX IF NOT EXISTS arguments_in_order ON arguments (claim, position)",),
    "actors": ("CREATE INDEX IF NOT EXISTS actors_by_events ON actors (events DESC, name, id)",),
    "actor_names": (
        "CREATE INDEX IF NOT EXISTS actor_names_in_order ON actor_names (actor, name, source)",
        "CREATE INDEX IF NOT EXISTS actor_names_by_name ON actor_names (folded, actor)",
        "CREATE UNIQUE INDEX IF NOT EXISTS actor_names_by_source ON actor_names (source, key, name)",
        "CREATE INDEX IF NOT EXISTS actor_names_by_key ON actor_names (key, actor, acting, source)",
        "CREATE INDEX IF NOT EXISTS actor_names_by_own ON actor_names (own)",
    ),
    "name_keys": ("CREATE INDEX IF NOT EXISTS name_keys_by_number ON name_keys (number)",),
    "actor_posts": (
        "CREATE UNIQUE INDEX IF NOT EXISTS actor_posts_in_order ON actor_posts (actor, post, source)",
        "CREATE INDEX IF NOT EXISTS actor_posts_by_source ON actor_posts (source)",
    ),
    "actor_epithets": (
        "CREATE UNIQUE INDEX IF NOT EXISTS actor_epithets_in_order ON actor_epithets (actor, epithet, speaker, source)",
        "CREATE INDEX IF NOT EXISTS actor_epithets_by_source ON actor_epithets (source)",
    ),
    "actor_life": (
        "CREATE UNIQUE INDEX IF NOT EXISTS actor_life_in_order "
        'ON actor_life (actor, what, "date", source, words, speaker, basis, place)',
        "CREATE INDEX IF NOT EXISTS actor_life_by_source ON actor_life (source)",
    ),
    "actor_reasons": ("CREATE UNIQUE INDEX IF NOT EXISTS actor_reasons_in_order ON actor_reasons (actor, reason)",),
    "events": (
        "CREATE INDEX IF NOT EXISTS events_in_order ON events (happened_earliest, happened_latest, id)",
        "CREATE INDEX IF NOT EXISTS events_as_placed ON events (placed_earliest, placed_latest, id)",
        "CREATE INDEX IF NOT EXISTS events_told_as ON events (happened_earliest, happened_latest, id, told_as, kind) "
        "WHERE told_as <> ''",
        "CREATE INDEX IF NOT EXISTS events_by_kind ON events (kind, happened_earliest, happened_latest, id)",
        "CREATE INDEX IF NOT EXISTS events_by_family ON events (family, happened_earliest, happened_latest, id)",
        "CREATE INDEX IF NOT EXISTS events_by_place ON events (place_folded)",
        "CREATE INDEX IF NOT EXISTS events_by_inferred_country ON events (inferred_country)",
        "CREATE INDEX IF NOT EXISTS events_by_visibility ON events (visible_from, whole_from)",
        "CREATE INDEX IF NOT EXISTS events_disputed ON events (happened_earliest, happened_latest, id) "
        "WHERE status = 'disputed'",
    ),
    "earlier_events": (
        "CREATE UNIQUE INDEX IF NOT EXISTS earlier_events_by_event ON earlier_events (event, known_from)",
        "CREATE INDEX IF NOT EXISTS earlier_events_in_order "
        "ON earlier_events (happened_earliest, happened_latest, event, known_from, known_until)",
    ),
    "event_roles": (
        "CREATE UNIQUE INDEX IF NOT EXISTS event_roles_in_order ON event_roles (event, position)",
        "CREATE INDEX IF NOT EXISTS event_roles_by_actor ON event_roles (actor, event)",
    ),
    "event_places": (
        "CREATE UNIQUE INDEX IF NOT EXISTS event_places_in_order ON event_places (event, place)",
        "CREATE INDEX IF NOT EXISTS event_places_by_place ON event_places (place, event)",
    ),
    "event_counts": ("CREATE UNIQUE INDEX IF NOT EXISTS event_counts_in_order ON event_counts (event, position)",),
    "event_claims": (
        "CREATE UNIQUE INDEX IF NOT EXISTS event_claims_in_order ON event_claims (event, claim)",
        "CREATE INDEX IF NOT EXISTS event_claims_by_claim ON event_claims (claim, event)",
    ),
    "links": (
        "CREATE INDEX IF NOT EXISTS links_by_source ON links (source_event)",
        "CREATE INDEX IF NOT EXISTS links_by_target ON links (target_event, relation)",
    ),
    "search_sources": ("CREATE UNIQUE INDEX IF NOT EXISTS search_sources_by_source ON search_sources (source)",),
    "list_entries": (
        "CREATE INDEX IF NOT EXISTS list_entries_by_entry ON list_entries (maker, list, reference)",
        "CREATE INDEX IF NOT EXISTS list_entries_by_mark ON list_entries (mark)",
    ),
    "list_names": ("CREATE INDEX IF NOT EXISTS list_names_by_source ON list_names (source)",),
    "name_definitions": (
        "CREATE INDEX IF NOT EXISTS name_definitions_by_long ON name_definitions (long_key)",
        "CREATE INDEX IF NOT EXISTS name_definitions_by_short ON name_definitions (short_key)",
    ),
    "name_births": ("CREATE INDEX IF NOT EXISTS name_births_by_source ON name_births (source)",),
    "name_offices": ("CREATE INDEX IF NOT EXISTS name_offices_by_source ON name_offices (source)",),
    "name_members": (
        "CREATE INDEX IF NOT EXISTS name_members_by_member ON name_members (member, key)",
        "CREATE INDEX IF NOT EXISTS name_members_by_key ON name_members (key)",
    ),
    "ties": ("CREATE INDEX IF NOT EXISTS ties_by_target ON ties (target)",),
    "steps": ("CREATE INDEX IF NOT EXISTS steps_by_claim ON steps (claim)",),
    "ties_across": (
        "CREATE INDEX IF NOT EXISTS ties_across_by_block ON ties_across (block)",
        "CREATE INDEX IF NOT EXISTS ties_across_by_target ON ties_across (target_event)",
    ),
    "event_weights": (
        "CREATE INDEX IF NOT EXISTS event_weights_by_doubt ON event_weights (doubt DESC, event)",
        "CREATE INDEX IF NOT EXISTS event_weights_by_links ON event_weights (links DESC, sources DESC, event)",
        "CREATE INDEX IF NOT EXISTS event_weights_of_acts ON event_weights (weight DESC, event) "
        "WHERE family = 'act' AND inward > 0",
    ),
    "link_evidence": ("CREATE UNIQUE INDEX IF NOT EXISTS link_evidence_in_order ON link_evidence (link, position)",),
}
