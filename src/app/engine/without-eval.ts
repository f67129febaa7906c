import * as z from 'zod/mini';

// The content security policy forbids the code generation that zod would otherwise try; imported before any schema.
z.config({ jitless: true });
