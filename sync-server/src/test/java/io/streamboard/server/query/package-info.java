/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.query;

import org.jspecify.annotations.NullMarked;
