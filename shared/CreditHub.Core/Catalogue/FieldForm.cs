using CreditHub.Records.Rows;

namespace CreditHub.Catalogue;

/// <summary>What the text of a field stands for.</summary>
public enum FieldForm
{
    /// <summary>Itself.</summary>
    Text,

    /// <summary>
    /// A code with a check of its own, as its role says; it may come with dashes and spaces, so its length is that check's matter.
    /// </summary>
    Code,

    /// <summary>An amount in 万元 (10,000 yuan): at most 12 digits before and 6 after the point, digits of either width.</summary>
    Amount,

    /// <summary>An amount in 元 (yuan), at most 16 digits before and 2 after the point; kept in 万元.</summary>
    Yuan,

    /// <summary>A whole number from 0 up, at most 9 digits of either width.</summary>
    Count,

    /// <summary>A date as <see cref="DateText"/> reads it.</summary>
    Date,

    /// <summary>A citizen number (GB 11643-1999).</summary>
    CitizenNumber,

    /// <summary>The number of an identity document, whose type stands in the field that it goes with.</summary>
    IdentityDocument,

    /// <summary>The type of an identity document, as <see cref="DocumentTypes"/> lists them.</summary>
    DocumentType,
}
