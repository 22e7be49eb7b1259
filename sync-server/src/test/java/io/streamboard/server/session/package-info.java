/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.session;

import org.jspecify.annotations.NullMarked;
