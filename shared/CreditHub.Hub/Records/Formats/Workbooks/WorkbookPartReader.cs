using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CreditHub.Records.Formats.Workbooks;

/// <summary>
/// Reads a part element by element; an element is held whole, the part never. What is unpacked is bounded in whole and from element to
/// element, so that a small file cannot fill the memory.
/// </summary>
internal sealed class WorkbookPartReader : IDisposable
{
    private const long MostElement = 4L << 20;

    private readonly BoundedStream element;
    private readonly OpenXmlReader reader;

    public WorkbookPartReader(OpenXmlPart part, long most)
    {
        element = new BoundedStream(new BoundedStream(part.GetStream(FileMode.Open, FileAccess.Read), most), MostElement);
        reader = new OpenXmlPartReader(element, part.Features, new OpenXmlPartReaderOptions());
    }

    /// <summary>The next element of a kind; null at the end of the part.</summary>
    public T? Next<T>()
        where T : OpenXmlElement
    {
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(T))
            {
                var found = (T)reader.LoadCurrentElement()!;
                element.Restart();
                return found;
            }
        }

        return null;
    }

    public void Dispose()
    {
        reader.Dispose();
        element.Dispose();
    }
}
