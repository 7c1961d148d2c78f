package org.supporttimeline.wrong.projections;

import com.fasterxml.jackson.databind.ObjectMapper;

record WritesJackson2(ObjectMapper mapper) {}
