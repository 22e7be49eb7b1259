/**
 * A slow, obviously right model of a board: its fold and what each person sees of it, written from
 * the documents (log-format.md, protocol.md, access.csv) and not from the shipped code. Plain
 * mutable maps and lists, every view made from nothing, one small method per rule. Random histories
 * are folded by both, and whatever differs is a fault of one of them or a gap in the documents.
 *
 * <p>It uses the shipped data types (operations, ids, widgets, outcomes), none of the shipped
 * decisions.
 *
 * <p>Thread rule: everything here belongs to the one thread of its test.
 */
@NullMarked
package io.streamboard.model.reference;

import org.jspecify.annotations.NullMarked;
