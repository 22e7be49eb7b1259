/**
 * The state store on H2: the exact fold state of every board and the position in the log, in one
 * transaction. The only importer of JDBC.
 *
 * <p>Thread rule: one writer thread owns the writing connection; loads may come from any thread and
 * take turns on the reading one.
 */
@NullMarked
package io.streamboard.server.projection;

import org.jspecify.annotations.NullMarked;
