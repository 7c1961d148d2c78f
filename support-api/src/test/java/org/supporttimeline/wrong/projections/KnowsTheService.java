package org.supporttimeline.wrong.projections;

import org.supporttimeline.wrong.api.Service;

record KnowsTheService(Service service) {}
