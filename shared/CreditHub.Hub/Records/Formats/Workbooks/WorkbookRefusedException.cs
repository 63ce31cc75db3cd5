using CreditHub.Decisions;

namespace CreditHub.Records.Formats.Workbooks;

/// <summary>A workbook turned out to be one that is refused whole.</summary>
internal sealed class WorkbookRefusedException(HubError error) : Exception(error.Code)
{
    public HubError Error { get; } = error;
}
