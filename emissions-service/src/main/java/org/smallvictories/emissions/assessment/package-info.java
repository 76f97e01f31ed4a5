/** A company-year assessment by the GHG Protocol: scopes and categories, bought energy by both methods, sites, completeness. */
package org.smallvictories.emissions.assessment;
