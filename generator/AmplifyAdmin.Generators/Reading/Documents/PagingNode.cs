using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>The <c>x-paging</c> or <c>x-ms-pageable</c> extension: how the pages of a list operation are requested.</summary>
internal sealed class PagingNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
{
    public PagingName? TokenIn { get; set; }
    public PagingName? TokenOut { get; set; }
    public PagingName? OffsetIn { get; set; }
    public PagingName? PageIn { get; set; }
    public PagingName? LinkOut { get; set; }
    public bool LinkHeader { get; set; }
    public PagingName? HasMore { get; set; }
    public PagingName? Items { get; set; }
    public PagingName? Limit { get; set; }

    /// <summary>The number of the first page, or the first offset; null when it is not stated.</summary>
    public long? First { get; set; }
}

/// <summary>A parameter or member that paging names.</summary>
/// <param name="Text">Its name, or a JSON pointer to a member inside other members.</param>
/// <param name="Field">The field that names it; empty for a default.</param>
internal sealed record PagingName(string Text, string Field);
