/**
 * Who may do what: roles on a board, levels on a widget, audiences, and the one policy that
 * answers.
 *
 * <p>Default deny. A role is the strongest of the grants on the board to the person and to its
 * groups. On one widget: owners always have {@code MANAGE}; else a grant on the widget to the
 * person counts, else the strongest of those to its groups, else the one to everyone (for those who
 * have a role), else the role's own level. Who has no role but at least {@code VIEW} on a live
 * widget is a guest: it sees the title and just these widgets. A grant on a widget is a grant of
 * its own: revoking a role leaves it as it is.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.access;

import org.jspecify.annotations.NullMarked;
