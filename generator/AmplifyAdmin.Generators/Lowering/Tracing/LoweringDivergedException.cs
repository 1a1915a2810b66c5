using System;

namespace AmplifyAdmin.Generators.Lowering.Tracing;

/// <summary>Says that an edit goes further than one schema's own text, so that the whole document is to be lowered anew.</summary>
internal sealed class LoweringDivergedException : Exception;
